// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.List;

/** Whether somebody with a stopwatch learns which addresses have an account: B7, F-01. Both sides are the pack's. */
final class TakenAddressFigure implements Figure {
    private static final String TAKEN = "lena@portal.example";

    private final Stage stage;

    TakenAddressFigure(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "taken";
    }

    @Override
    public Section take() {
        PortalUrls realm = stage.realmsThatWriteMails("taken", stage.mailPort()).pack();
        for (int i = 0; i < 10; i++) {
            millis(new SignUp(realm));
            millis(new SignUp(realm, TAKEN));
        }
        Pair<Series> times = stage.manyTurns()
                .take(edition -> millis(edition == Edition.STOCK ? new SignUp(realm) : new SignUp(realm, TAKEN)));
        return new Section(
                "a new address",
                "a taken address",
                List.of(
                        Row.ratio("Sign-up POST: time", "ms", times, 0),
                        new Row(
                                "Sign-up POST: p95",
                                Row.number(times.stock().percentile(95)) + " ms",
                                Row.number(times.pack().percentile(95)) + " ms",
                                "",
                                "",
                                null)));
    }

    private static double millis(SignUp person) {
        return Stage.millis(person::submit);
    }
}
