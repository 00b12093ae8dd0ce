// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Forty people who sign up at the same moment.
 *
 * @param doors the same realm, as they come to it in turn
 */
record Burst(List<PortalRealm> doors) {
    static final int PEOPLE = 40;

    List<HttpPage> of(IntFunction<String> address) {
        return of(address, Map.of());
    }

    /** Everybody has the form open and filled before the first one submits. */
    List<HttpPage> of(IntFunction<String> address, Map<String, String> more) {
        return Race.of(IntStream.range(0, PEOPLE)
                .mapToObj(i -> submission(door(i), address.apply(i), more))
                .toList());
    }

    PortalRealm door(int person) {
        return doors.get(person % doors.size());
    }

    private static Supplier<HttpPage> submission(PortalRealm at, String address, Map<String, String> more) {
        HttpBrowser browser = at.browser();
        HtmlForm form = browser.get(at.signUpUrl()).form("#kc-register-form").fill(People.details(address));
        for (Map.Entry<String, String> field : more.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        HtmlForm filled = form;
        return () -> browser.submit(filled);
    }
}
