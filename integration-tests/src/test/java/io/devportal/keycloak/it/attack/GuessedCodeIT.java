// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** Codes of short links that nobody was given, or for something else: B24. */
@Tag("attack")
@PortalTest
final class GuessedCodeIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    GuessedCodeIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        people.settings("manual", "account-setup");
    }

    @Test // B24, C-03, C-25, F-07
    void aGuessedCodeOpensNothingAndOneOfAnotherKindNeither() {
        Organizations organizations = new Organizations(realm);
        Invitees invitees = new Invitees(realm, mailbox);
        String activation = code(people.activationLink(address));
        String ada = organizations.newPerson();
        invitees.invite(invitees.developer(ada, organizations.create()));
        String joinLink = Invitees.joinLink(invitees.joinMail(ada));
        invitees.answer(realm.browser(), joinLink, "accept");
        Mail joined = mailbox.awaitMail(ada, "You have joined");
        String signIn = joined.text().replaceAll("(?s).*/portal/sign-in/(\\w+).*", "$1");
        assertThat(URI.create(joinLink).getRawPath())
                .matches(".*/portal/join/[a-z2-7]{32}")
                .hasSizeLessThan(120);

        HttpPage unknown = openCode("activate/" + "a".repeat(32));
        assertThat(unknown.document().select("h1").text()).isEqualTo("This link cannot be read");
        String guessed = unknown.document().select("main").outerHtml();
        for (String wrong : List.of(code(joinLink), signIn, activation.substring(1), activation + "a", "%7Bx%7D")) {
            HttpPage page = openCode("activate/" + wrong);
            assertThat(page.status()).as(wrong).isEqualTo(400);
            assertThat(page.document().select("main").outerHtml()).isEqualTo(guessed);
        }
        for (String wrong : List.of(activation, signIn, "a".repeat(32))) {
            assertThat(openCode("join/" + wrong).text()).contains("This invitation no longer exists");
        }
        for (String wrong : List.of(activation, code(joinLink), "a".repeat(32))) {
            assertThat(signInPage(wrong))
                    .contains("client_id=developer-portal-sign-in")
                    .doesNotContain("login_hint");
        }
        assertThat(signInPage(signIn)).contains("login_hint=" + ada.replace("@", "%40"));
        assertThat(realm.admin().getEvents())
                .extracting(EventRepresentation::getDetails)
                .asString()
                .contains(address)
                .doesNotContain(activation, code(joinLink), signIn);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }

    @Test // B24, C-03
    void aCodeOfAnotherRealmIsNone() {
        String code = code(people.activationLink(address));
        try (PortalRealm neighbour = realm.neighbour()) {
            for (String kind : List.of("activate/", "link/", "join/")) {
                HttpPage foreign = new HttpBrowser().get(neighbour.url("portal/" + kind + code));
                HttpPage guessed = new HttpBrowser().get(neighbour.url("portal/" + kind + "a".repeat(32)));

                assertThat(foreign.status()).as(kind).isEqualTo(400).isEqualTo(guessed.status());
                assertThat(foreign.document().select("main").text())
                        .isEqualTo(guessed.document().select("main").text());
            }
            assertThat(signInPage(neighbour, code)).doesNotContain("login_hint");
        }

        assertThat(openCode("activate/" + code).document().select("#portal-account-setup"))
                .hasSize(1);
    }

    private String signInPage(String code) {
        return signInPage(realm, code);
    }

    private static String signInPage(PortalRealm in, String code) {
        return new HttpBrowser()
                .followRedirects(false)
                .get(in.url("portal/sign-in/" + code))
                .header("Location");
    }

    private static String code(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private HttpPage openCode(String path) {
        return new HttpBrowser().get(realm.url("portal/" + path));
    }
}
