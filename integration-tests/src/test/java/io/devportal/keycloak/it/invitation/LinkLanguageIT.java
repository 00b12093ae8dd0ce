// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a mail has begun in somebody's language goes on in it, whatever the browser speaks, until they choose another: I-06, C-10. */
@Tag("invitation")
@PortalTest
final class LinkLanguageIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private String link;

    LinkLanguageIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void invited() {
        invitees.invite(invitees.orgUser(address, organizations.create(), "developer", ",\"language\":\"de\""));
        link = mailbox.awaitMail(address, "eingeladen").link();
    }

    @Test // I-06
    void thePageAfterTheSetUpSpeaksAsTheSetUpDid() {
        assertThat(language(realm.browser().get(link))).isEqualTo("de");
        assertThat(language(invitees.setUp(link))).isEqualTo("de");
        assertThat(language(realm.browser().get(link))).as("a used link").isEqualTo("de");
    }

    @Test // C-10
    void whatThePersonChoosesWins() {
        HttpBrowser browser = realm.browser();
        browser.get(link + "?kc_locale=fr");
        invitees.setUp(link);

        assertThat(language(browser.get(link))).isEqualTo("fr");
    }

    @Test // I-06, B10
    void theQuestionToJoinIsInTheLanguageOfThePerson() {
        invitees.setUp(link);
        invitees.invite(invitees.developer(address, organizations.create()));
        String join = Invitees.joinLink(mailbox.awaitMail(address, "Einladung in eine Organisation"));
        HttpBrowser browser = realm.browser();

        assertThat(language(browser.get(join))).isEqualTo("de");
        assertThat(language(invitees.answer(browser, join, "accept"))).isEqualTo("de");
    }

    private static String language(HttpPage page) {
        return page.document().selectFirst("html").attr("lang");
    }
}
