// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.Map;
import java.util.UUID;

/** One person in front of a filled sign-up form. */
final class SignUp {
    private final HttpBrowser browser = new HttpBrowser();
    private final HtmlForm form;

    SignUp(PortalUrls realm) {
        this(realm, "ada-" + UUID.randomUUID() + "@globex.example");
    }

    SignUp(PortalUrls realm, String address) {
        form = browser.get(realm.signUp())
                .form("#kc-register-form")
                .fill(Map.of(
                        "email",
                        address,
                        "firstName",
                        "Ada",
                        "lastName",
                        "Lovelace",
                        "password",
                        Portal.DEMO_PASSWORD,
                        "password-confirm",
                        Portal.DEMO_PASSWORD));
    }

    /** The POST alone. */
    HttpPage submit() {
        return browser.followRedirects(false).submit(form);
    }

    /** The POST and the redirects behind it, until there is something to read. */
    HttpPage submitAndRead() {
        HttpPage page = browser.submit(form);
        if (page.status() != 200) {
            throw new IllegalStateException(page.uri() + " answered " + page.status() + ": " + page.text());
        }
        return page;
    }
}
