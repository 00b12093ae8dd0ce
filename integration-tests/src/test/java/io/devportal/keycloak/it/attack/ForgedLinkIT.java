// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.OldLinks;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Links that this realm did not make, or not in this form: C-03, C-25, F-07. */
@Tag("attack")
@PortalTest
final class ForgedLinkIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    ForgedLinkIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // C-03
    void aChangedLinkCannotBeRead() {
        LinkToken token = oldLink();
        byte[] publicKey = Base64.getDecoder()
                .decode(realm.admin().keys().getKeyMetadata().getKeys().stream()
                        .filter(key -> key.getPublicKey() != null)
                        .findFirst()
                        .orElseThrow()
                        .getPublicKey());
        Map<String, LinkToken> forged = new LinkedHashMap<>();
        forged.put("sub", token.with("sub", people.userId(People.ADMIN)));
        forged.put("exp", token.with("exp", 4_000_000_000L));
        forged.put("eml", token.with("eml", People.ADMIN));
        forged.put("gen", token.with("gen", 7));
        forged.put("no signature", token.withSignature(""));
        forged.put("HS256 with the public key", token.signedWithHs256(publicKey));
        forged.put("a key that is not there", token.withHeader("kid", "nobody"));
        forged.put("the mail program cut the end", token.withSignature("abc"));

        forged.forEach((what, changed) -> assertUnreadable(what, open(changed.key())));
        LinkToken unsigned = token.withHeader("alg", "none").withSignature("");
        assertThat(open(unsigned.key()).status()).isEqualTo(400);
        assertNothingChanged();
    }

    @Test // B24, C-03
    void aLinkOfAnotherRealmCannotBeRead() {
        try (PortalRealm other = realm.neighbour()) {
            People elsewhere = new People(other, mailbox);
            String code = elsewhere.activationLink(address).replaceAll(".*/", "");
            String old = new OldLinks(other).link(elsewhere.userId(address), address, 1);

            assertUnreadable("another realm", new HttpBrowser().get(realm.url("portal/activate/" + code)));
            assertUnreadable("another realm, old", open(LinkToken.of(old).key()));
            assertThat(elsewhere.state(address)).isEqualTo("PENDING_ACTIVATION");
        }
    }

    @Test // C-03
    void aTokenOfAnotherKindIsNoLink() {
        people.activationLink(address);
        Map<String, String> fields = Map.of(
                "grant_type", "password", "scope", "openid", "username", People.DEVELOPER, "password", "Portal-demo-1");
        var tokens = realm.tokenRequest(fields).expect(200).json();

        assertIncomplete("access token", open(tokens.path("access_token").asText()));
        assertIncomplete("ID token", open(tokens.path("id_token").asText()));
        assertThat(open(tokens.path("refresh_token").asText()).status()).isEqualTo(400);
        assertUnreadable(
                "reset link with our type",
                open(resetToken().with("typ", "portal-activation").key()));
        assertNothingChanged();
    }

    /** A good one, as mails had them before they had codes. */
    private LinkToken oldLink() {
        people.activationLink(address);
        return LinkToken.of(new OldLinks(realm).link(people.userId(address), address, 1));
    }

    private LinkToken resetToken() {
        new ForgottenPassword(realm).of(new HttpBrowser(), address);
        String link = mailbox.awaitMail(address, "new password").link();
        return LinkToken.of(new HttpBrowser().followRedirects(false).get(link).header("Location"));
    }

    private void assertNothingChanged() {
        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.getRequiredActions()).contains("portal-account-setup");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }

    @Test // C-03
    void aLinkThatTheMailProgramBrokeIsAnsweredWithAWayOut() {
        String key = oldLink().key();

        for (int length : new int[] {1, 40, 76, key.indexOf('.') + 1, 200, key.lastIndexOf('.')}) {
            HttpPage page = open(key.substring(0, length));
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.document().select("[href$=/portal/activation-link], [action$=/portal/activation-link]"))
                    .as(page.text())
                    .hasSize(1);
        }
    }

    @Test
    void inAnyOtherThemeTheTextNamesThePageForANewLink() {
        LinkToken token = oldLink();
        theme("keycloak.v2");
        try {
            HttpPage page = open(token.withSignature("abc").key());

            assertThat(page.text()).contains("This link cannot be read", realm.url("portal/activation-link"));
        } finally {
            theme("developer-portal");
        }
    }

    private void theme(String name) {
        RealmRepresentation change = realm.admin().toRepresentation();
        change.setLoginTheme(name);
        realm.admin().update(change);
    }

    @Test // C-25, F-07
    void aForgedLinkTellsNothingAboutAnybody() {
        LinkToken token = oldLink().withSignature("abc");
        people.setEnabled(address, false);

        String ofADisabledPerson = open(token.key()).document().select("main").outerHtml();

        assertThat(open(token.with("sub", UUID.randomUUID().toString()).key())
                        .document()
                        .select("main")
                        .outerHtml())
                .isEqualTo(ofADisabledPerson)
                .doesNotContain(address);
        assertThat(open(token.with("sub", people.userId(People.ADMIN)).key())
                        .document()
                        .select("main")
                        .outerHtml())
                .isEqualTo(ofADisabledPerson);
    }

    @Test // C-25
    void randomKeysAreAllAnsweredAlike() {
        String first =
                open(UUID.randomUUID().toString()).document().select("main").outerHtml();

        for (int i = 0; i < 50; i++) {
            String random = Base64.getUrlEncoder()
                    .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            HttpPage page = open(i % 2 == 0 ? random : random + "." + random + "." + random);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.document().select("main").outerHtml()).isEqualTo(first);
        }
    }

    private HttpPage open(String key) {
        return new HttpBrowser().get(realm.url("login-actions/action-token?key=" + key));
    }

    private void assertUnreadable(String what, HttpPage page) {
        assertThat(page.status()).as(what).isEqualTo(400);
        assertThat(page.document().select("h1").text()).as(what).isEqualTo("This link cannot be read");
        assertThat(page.form("#portal-new-link").action().toString()).isEqualTo(realm.url("portal/activation-link"));
    }

    private static void assertIncomplete(String what, HttpPage page) {
        assertThat(page.status()).as(what).isEqualTo(400);
        assertThat(page.document().select("h1").text()).as(what).isEqualTo("This page or link does not work");
    }
}
