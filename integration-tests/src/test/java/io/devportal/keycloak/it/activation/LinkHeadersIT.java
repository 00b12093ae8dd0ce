// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may do with the pages of a link: C-20. */
@Tag("activation")
@PortalTest
final class LinkHeadersIT {
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    LinkHeadersIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // C-20
    void ofTheSetUpForm() {
        assertKeptPrivate(open(people.activationLink(address)));
    }

    @Test // C-20
    void ofAnActivatedAccountAndOfAUsedLink() {
        String link = people.activationLink(address);

        assertKeptPrivate(people.activate(link));
        assertKeptPrivate(open(link));
    }

    @Test // C-20
    void ofADisabledAndOfAReplacedLink() {
        String link = people.activationLink(address);
        people.setEnabled(address, false);
        assertKeptPrivate(open(link));

        people.setEnabled(address, true);
        assertKeptPrivate(open(link));
    }

    @Test // C-20
    void ofTheBrowserOfSomebodyElse() {
        HttpBrowser browser = new HttpBrowser();
        people.signIn(browser, People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertKeptPrivate(browser.followRedirects(true).get(people.activationLink(address)));
    }

    @Test // C-20
    void ofALinkThatCannotBeRead() {
        String link = people.activationLink(address);

        assertKeptPrivate(open(link.substring(0, link.length() - 5)));
        assertKeptPrivate(open(realm.url("login-actions/action-token?key=e.y.J")));
    }

    @Test // C-20
    void ofThePageForANewLink() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage form = browser.get(realm.url("portal/activation-link"));

        assertKeptPrivate(form);
        assertKeptPrivate(browser.submit(form.form("#portal-new-link").with("email", address)));
    }

    /** Of mail scanners. */
    @ParameterizedTest // C-09
    @ValueSource(strings = {"activate/x", "link/x", "join/x", "sign-in/x", "requests/x"})
    void ofALookAlone(String address) {
        ApiResponse head = ApiClient.anonymous()
                .send("HEAD", realm.url("portal/" + address), null)
                .expect(200);

        assertThat(head.body()).isEmpty();
        ApiClient.anonymous().send("HEAD", realm.url("portal/nowhere/x"), null).expect(404);
    }

    private static HttpPage open(String link) {
        return new HttpBrowser().get(link);
    }

    private void assertKeptPrivate(HttpPage page) {
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        String server = realm.url("").replaceAll("/realms/.*", "");
        assertThat(page.document().select("link[href]").eachAttr("abs:href")).allMatch(url -> url.startsWith(server));
        assertThat(page.document().select("script[src], img[src]").eachAttr("abs:src"))
                .allMatch(url -> url.startsWith(server));
    }
}
