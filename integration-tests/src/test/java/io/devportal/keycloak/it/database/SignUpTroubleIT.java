// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Trouble;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sign-up that the database does not take now is at its form again, and not at Keycloak's page about a password. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class SignUpTroubleIT {
    private static final String FORM = "#kc-register-form";

    private final PortalRealm realm;
    private final Page page;
    private final Mailbox mailbox;
    private final People people;
    private final Trouble trouble;
    private final String address = People.newAddress();

    SignUpTroubleIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.page = page;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.trouble = new Trouble(server, "55P03");
    }

    @Test
    void itIsSentOnceMoreWithWhatWasTyped() throws SQLException {
        people.settings("manual", "account-setup");
        page.navigate(realm.signUpUrl());
        page.fill("#email", address);
        page.fill("#firstName", "Ada");
        page.fill("#lastName", "Lovelace");
        trouble.at("insert", "portal_account", "new.email = '%s'".formatted(address), () -> {
            page.click("#kc-submit");

            PlaywrightAssertions.assertThat(page.locator("main")).containsText("could not be stored just now");
            PlaywrightAssertions.assertThat(page.locator("#email")).hasValue(address);
            assertThat(people.exists(address)).isFalse();
        });

        page.click("#kc-submit");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thanks, your request is in");
    }

    @Test // K-05, R-26, R-27
    void aTakenAddressFailsInTheSameWay() throws SQLException {
        people.settings("manual", "account-setup");
        String taken = people.activePerson();

        assertTheFormComesBack("portal_mail", "new.recipient = '%s'".formatted(taken), taken);

        assertOneMail(taken, "You already have an account");
    }

    /** That of the sign-ups per hour. */
    @Test
    void aLimitThatCannotBeCountedFailsInTheSameWay() throws SQLException {
        people.settings("manual", "sign-up");
        trouble.execute("delete from portal_limit where id like 'sign-up:%'");

        assertTheFormComesBack("portal_limit", "new.id like 'sign-up:%'", address);

        assertOneMail(address, "has arrived");
    }

    private void assertTheFormComesBack(String table, String rows, String whose) throws SQLException {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(realm.signUpUrl()).form(FORM).fill(People.details(whose));
        List<HttpPage> again = new ArrayList<>();
        trouble.at("insert", table, rows, () -> again.add(browser.submit(form)));

        assertThat(again.get(0).text()).contains("could not be stored just now", "Send the form once more");
        assertThat(again.get(0).document().outerHtml()).doesNotContain(People.PASSWORD);
        assertThat(browser.submit(again.get(0).form(FORM).fill(People.details(whose)))
                        .text())
                .contains("your request is in");
    }

    private void assertOneMail(String to, String subject) {
        mailbox.awaitMail(to, subject);
        assertThat(mailbox.mailsTo(to))
                .filteredOn(mail -> mail.subject().contains(subject))
                .hasSize(1);
    }
}
