// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** If one of these fails, look at the harness before you look at the portal. */
@Tag("harness")
@PortalTest
final class HarnessIT {

    @Test // B21
    void theServerRunsTheExpectedKeycloak(KeycloakServer server) {
        assertThat(server.version()).isEqualTo(System.getProperty("it.keycloak.version"));
    }

    @Test
    void aDemoPersonGetsAToken(PortalRealm realm) {
        assertThat(realm.token("mara@portal.example", PortalRealm.DEMO_PASSWORD))
                .isNotEmpty();
    }

    /** A realm file that names client scopes of its own gets Keycloak's only when it asks for them. */
    @Test
    void tokensOfTheRealmCarryWhatAPortalReads(PortalRealm realm) {
        String token = realm.token("mara@portal.example", PortalRealm.DEMO_PASSWORD);
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(payload).contains("\"sub\"", "\"email\"", "\"preferred_username\"");
        assertThat(realm.admin().clientScopes().findAll())
                .extracting(ClientScopeRepresentation::getName)
                .contains("basic", "profile", "email", "roles", "offline_access", "portal-api");
    }

    @Test
    void aBrowserOpensTheSignInPage(PortalRealm realm, Page page) {
        page.navigate(realm.signInUrl());

        assertThat(page.locator("#kc-form-login")).isVisible();
    }

    @Test
    void signingInWithoutABrowserKeepsSecureCookies(PortalRealm realm, HttpBrowser http) {
        HttpPage signIn = http.get(realm.signInUrl());

        HttpPage answer = http.followRedirects(false)
                .submit(signIn.form("#kc-form-login")
                        .with("username", "mara@portal.example")
                        .with("password", PortalRealm.DEMO_PASSWORD));

        String location = answer.header("Location");
        assertThat(location).startsWith(realm.url("account/"));
        String code = FormEncoding.parse(URI.create(location).getRawQuery()).get("code");
        assertThat(realm.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void aMailArrivesWithItsLink(PortalRealm realm, Mailbox mailbox) {
        String id = realm.admin().users().search("mara@portal.example").get(0).getId();

        realm.admin().users().get(id).executeActionsEmail(List.of("UPDATE_PASSWORD"));

        Mail mail = mailbox.awaitMail("mara@portal.example");
        assertThat(mail.link()).startsWith(realm.url("portal/link/"));
        assertThat(mail.html()).contains("href=\"" + realm.url("portal/link/"));
    }
}
