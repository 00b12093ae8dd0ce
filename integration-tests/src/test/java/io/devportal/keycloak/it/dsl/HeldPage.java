// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.concurrent.locks.LockSupport;

/** A sign-in that somebody begins and leaves open at one of its pages. */
public record HeldPage(PortalRealm realm) {

    /** The page behind the password. */
    public HttpPage signIn(HttpBrowser browser, String signInUrl, String address, String password) {
        return browser.submit(browser.get(signInUrl)
                .form("#kc-form-login")
                .with("username", address)
                .with("password", password));
    }

    /** The page of a required action of Keycloak's that the person asks for. */
    public HttpPage at(HttpBrowser browser, String action, String address, String password) {
        return signIn(browser, realm.signInUrl() + "&kc_action=" + action, address, password);
    }

    /** Keycloak keeps whole seconds of what was when. */
    public void aSecondLater() {
        long end = System.nanoTime() + 1_100_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    public static void assertOver(HttpPage answer) {
        assertThat(answer.status()).as("%s %s", answer.uri(), answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("no longer valid");
        assertThat(answer.document().select("input[type=password]")).isEmpty();
    }
}
