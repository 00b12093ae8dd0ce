// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;

/** People who come by the clock, and do not wait for those before them. As many sign in as make the whole journey. */
public final class LoadSimulation extends Simulation {
    private static Plan next;

    private record Plan(LoadSteps steps, double perSecond, Duration time) {}

    /** For Gatling, which makes it by its name. */
    public LoadSimulation() {
        Arrivals journeys = new Arrivals(next.perSecond());
        Arrivals logins = new Arrivals(next.perSecond());
        var rate = constantUsersPerSec(next.perSecond()).during(next.time());
        setUp(
                        scenario("journeys")
                                .exec(next.steps().journey(journeys))
                                .injectOpen(rate),
                        scenario("logins").exec(next.steps().login(logins)).injectOpen(rate))
                .protocols(http.disableWarmUp().disableCaching().acceptLanguageHeader("en"));
    }

    /** Returns when the last of them has finished. */
    static LoadResult run(LoadTarget target, double perSecond, Duration time, Path folder) {
        LoadResult result = new LoadResult();
        next = new Plan(new LoadSteps(target, result), perSecond, time);
        Gatling$.MODULE$.fromArgs(new String[] {
            "--simulation", LoadSimulation.class.getName(), "--no-reports", "--results-folder", folder.toString()
        });
        return result;
    }
}
