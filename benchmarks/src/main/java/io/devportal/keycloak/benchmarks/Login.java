// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.http.PortalUrls;

/** One person in front of a filled sign-in form. */
final class Login {
    private final HttpBrowser browser = new HttpBrowser();
    private final HtmlForm form;

    Login(PortalUrls realm, String person) {
        form = browser.get(realm.signIn())
                .form("#kc-form-login")
                .with("username", person)
                .with("password", Portal.DEMO_PASSWORD);
    }

    /** The POST alone: its answer leads back to the application, with a code. */
    HttpPage submit() {
        HttpPage answer = browser.followRedirects(false).submit(form);
        if (!answer.header("Location").contains("code=")) {
            throw new IllegalStateException("Not signed in: " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
