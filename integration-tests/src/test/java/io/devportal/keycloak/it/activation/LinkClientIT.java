// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A link, and the client that its person came from: C-13, C-17. */
@Tag("activation")
@PortalTest
final class LinkClientIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final String clientId = "shop-" + UUID.randomUUID();

    LinkClientIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void aPortal() {
        people.settings("manual", "account-setup");
        ClientRepresentation portal = new ClientRepresentation();
        portal.setClientId(clientId);
        portal.setPublicClient(true);
        portal.setRedirectUris(List.of("https://shop.example/*"));
        portal.setBaseUrl("https://shop.example/home");
        realm.admin().clients().create(portal).close();
    }

    @AfterEach
    void everythingEnabled() {
        enable("account", true);
        openRealm(true);
    }

    @Test // C-13
    void theLinkWorksWhenTheClientIsDisabled() {
        String link = linkThroughTheClient();
        enable(clientId, false);

        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // C-13
    void theLinkWorksWhenTheClientIsDeleted() {
        String link = linkThroughTheClient();
        client(clientId).remove();

        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // C-13
    void theLinkWorksWhenTheAccountConsoleIsDisabled() {
        String link = people.activationLink(address);
        enable("account", false);

        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // C-13
    void aDisabledRealmSaysSo() {
        String link = people.activationLink(address);
        openRealm(false);

        HttpPage page = new HttpBrowser().get(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select("h1").text()).isEqualTo("This portal is closed at the moment");
    }

    @ParameterizedTest // C-17
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "https://shop.example@evil.example",
                "https://shop.example.evil.example/",
                "https:%2F%2Fevil.example"
            })
    void theSignInLeadsOnlyToARegisteredAddress(String evil) {
        String link = linkThroughTheClient()
                + UriBuilder.fromPath("")
                        .queryParam("redirect_uri", "{evil}")
                        .queryParam("redirectUri", "{evil}")
                        .build(evil)
                        .toString();
        setHome(evil);

        HttpPage done = people.activate(link);

        assertThat(done.text()).contains("Your account is active");
        assertThat(done.document().select("a[href], form[action]").outerHtml()).doesNotContain("evil");
        HttpPage home = new HttpBrowser().get(realm.url("portal/home?client=" + clientId));
        assertThat(home.header("Refresh")).isEqualTo("0;url=" + realm.url("account/"));
        assertThat(home.body()).doesNotContain("evil");
    }

    private void setHome(String url) {
        ClientRepresentation portal = client(clientId).toRepresentation();
        portal.setBaseUrl(url);
        client(clientId).update(portal);
    }

    private String linkThroughTheClient() {
        HttpBrowser browser = new HttpBrowser();
        String signUp = realm.signUpUrl().replaceAll("client_id=[^&]*", "client_id=" + clientId);
        signUp = signUp.replaceAll("redirect_uri=[^&]*", "redirect_uri=https://shop.example/home");
        people.signUp(browser, signUp, address);
        people.approve(address).expect(200);
        return mailbox.awaitMail(address, "approved").link();
    }

    private ClientResource client(String id) {
        return realm.admin()
                .clients()
                .get(realm.admin().clients().findByClientId(id).get(0).getId());
    }

    private void enable(String id, boolean enabled) {
        ClientRepresentation portal = client(id).toRepresentation();
        portal.setEnabled(enabled);
        client(id).update(portal);
    }

    private void openRealm(boolean enabled) {
        RealmRepresentation open = realm.admin().toRepresentation();
        open.setEnabled(enabled);
        realm.admin().update(open);
    }
}
