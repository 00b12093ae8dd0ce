// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The links in mails that Keycloak itself writes: B24. */
@Tag("mail")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class KeycloakMailsIT {
    private static final String NEW_PASSWORD = "Other-horse-2";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final HttpBrowser browser = new HttpBrowser();
    private final String address = People.newAddress();

    KeycloakMailsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void somebodyActive() {
        people.settings("manual", "account-setup");
        people.activate(people.activationLink(address));
    }

    @Test // B24, T2
    void aForgottenPasswordIsChosenAnewBehindAShortLink() {
        new ForgottenPassword(realm).of(browser, address);
        Mail mail = mailbox.awaitMail(address, "password");

        assertShort(mail);
        HttpPage form = browser.get(mail.link());
        assertThat(form.uri().getPath()).contains("/login-actions/");
        browser.submit(form.form("#kc-passwd-update-form")
                .with("password-new", NEW_PASSWORD)
                .with("password-confirm", NEW_PASSWORD));
        assertThat(people.passwordIs(address, NEW_PASSWORD)).isTrue();
    }

    @Test // B24
    void whatAnAdministratorSendsIsShortToo() {
        people.user(address).executeActionsEmail(List.of("UPDATE_PASSWORD"));
        assertShort(mailbox.awaitMail(address, "needs an update"));

        people.user(address).sendVerifyEmail();
        assertShort(mailbox.awaitMail(address, "Confirm"));

        String invited = People.newAddress();
        Organizations organizations = new Organizations(realm);
        organizations.of(organizations.create()).members().inviteUser(invited, "Ivo", "Ng");
        Mail invitation = mailbox.awaitMail(invited);
        assertShort(invitation);
        assertThat(new HttpBrowser()
                        .get(invitation.link())
                        .document()
                        .select("#email")
                        .val())
                .isEqualTo(invited);
    }

    @Test // B24, B8
    void lookingAtItUsesNothingUpAndAGuessOpensNothing() {
        people.user(address).executeActionsEmail(List.of("UPDATE_PASSWORD"));
        String link = mailbox.awaitMail(address, "needs an update").link();
        String code = link.substring(link.lastIndexOf('/') + 1);

        assertThat(ApiClient.anonymous().send("HEAD", link, null).expect(200).body())
                .isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(new HttpBrowser().get(link).text()).contains("Before you go on");
        }
        String guessed = (code.charAt(0) == 'a' ? 'b' : 'a') + code.substring(1);
        for (String other : List.of(
                link.replace(code, guessed),
                link.replace("/link/", "/activate/"),
                link.replace("/link/", "/join/"),
                people.activationLink(People.newAddress()).replace("/activate/", "/link/"))) {
            HttpPage refused = new HttpBrowser().get(other);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.uri().getPath()).isEqualTo(URI.create(other).getPath());
        }
    }

    /** Not the link, not its token, not its code. */
    @Test // B24, J-07
    void theDatabaseHasNoLink() throws SQLException {
        people.user(address).executeActionsEmail(List.of("UPDATE_PASSWORD"));
        String link = mailbox.awaitMail(address, "needs an update").link();
        String behind = browser.followRedirects(false).get(link).header("Location");
        assertThat(behind).contains("/login-actions/action-token?key=");
        String token = behind.replaceAll(".*key=([^&]*).*", "$1");

        String row = row(people.userId(address));
        assertThat(row)
                .isNotEmpty()
                .doesNotContain(link.substring(link.lastIndexOf('/') + 1))
                .doesNotContain(token)
                .doesNotContain(token.substring(token.lastIndexOf('.')))
                .doesNotContain("action-token");
    }

    @Test // B24
    void aRealmWithoutTheGateKeepsKeycloaksLinks() {
        var flow = realm.admin().flows();
        var action = flow.getRequiredAction("portal-account-setup");
        action.setEnabled(false);
        flow.updateRequiredAction("portal-account-setup", action);
        try {
            people.user(address).executeActionsEmail(List.of("UPDATE_PASSWORD"));
            assertThat(mailbox.awaitMail(address, "needs an update").link())
                    .startsWith(realm.url("login-actions/action-token?"));
        } finally {
            action.setEnabled(true);
            flow.updateRequiredAction("portal-account-setup", action);
        }
    }

    private void assertShort(Mail mail) {
        assertThat(mail.link()).matches(".*/portal/link/[a-z2-7]{32}");
        assertThat(URI.create(mail.link()).getRawPath()).hasSizeLessThanOrEqualTo(120);
        assertThat(Jsoup.parse(mail.html()).select("a[href*=/portal/link/]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(mail.link()::equals);
        assertThat(mail.text() + mail.html()).doesNotContain("action-token", "key=");
    }

    private String row(String userId) throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select l::text from portal_link l where l.link_purpose = 'KEYCLOAK' and l.user_id = '" + userId
                                + "'")) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
