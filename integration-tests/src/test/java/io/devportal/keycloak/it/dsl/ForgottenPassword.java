// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;

/** Keycloak's own way out, from the sign-in page on. */
public record ForgottenPassword(PortalRealm realm) {

    /** Asks for the mail; the answer is the same for everybody. */
    public HttpPage of(HttpBrowser browser, String name) {
        String link = browser.get(realm.signInUrl())
                .document()
                .select("a[href*=reset-credentials]")
                .attr("abs:href");
        return browser.submit(browser.get(link).form("#kc-reset-password-form").with("username", name));
    }
}
