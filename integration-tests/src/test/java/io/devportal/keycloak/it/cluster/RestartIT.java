// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Cluster;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The only server ends by {@code kill -9} while mails wait and forms stand open, and starts again: B4, C-01. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RestartIT {
    private static final String ADDRESS = People.newAddress();
    private static final HttpBrowser APPLICANT = new HttpBrowser();
    private static final HttpBrowser INVITED = new HttpBrowser();
    private static String usedLink;
    private static String openLink;
    private static HtmlForm signUp;
    private static HtmlForm setUp;

    @BeforeAll
    static void restart(PortalRealm realm, Mailbox mailbox, Cluster cluster) {
        People people = new People(realm, mailbox);
        people.settings("manual", "account-setup");
        usedLink = people.activationLink(People.newAddress());
        people.activate(usedLink);
        openLink = people.activationLink(People.newAddress());
        setUp = INVITED.get(openLink).form("#portal-account-setup").fill(People.setup(People.PASSWORD));
        signUp = APPLICANT.get(realm.signUpUrl()).form("#kc-register-form").fill(People.details(People.newAddress()));
        mailbox.stop();
        people.signUp(ADDRESS);
        people.approve(ADDRESS).expect(200);

        cluster.a().kill();
        cluster.a().start();
    }

    @AfterAll
    static void mailServerUp(Mailbox mailbox) {
        mailbox.restart();
    }

    @Test // B4
    void waitingMailsSurviveIt(PortalRealm realm, Mailbox mailbox, Clock clock) {
        People people = new People(realm, mailbox);
        assertThat(people.request(ADDRESS).at("/mail/status").asText()).isIn("WAITING", "SENDING");

        mailbox.restart();

        // longer, too, than any delay that the killed worker left behind
        clock.advance(Outbox.LONGER_THAN_A_CLAIM);
        String link = mailbox.awaitMail(ADDRESS, "approved").link();
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // C-01
    void aUsedLinkStaysUsed(PortalRealm realm) {
        assertThat(realm.browser().get(usedLink).text()).contains("This link was used already");
    }

    /** The sessions of open forms are gone; what says so leads on. */
    @Test // C-01
    void aSignUpFormThatWasOpenSaysWhatHappenedAndLeadsOn(PortalRealm realm) {
        HttpPage fresh = APPLICANT.submit(signUp);

        assertThat(fresh.text()).contains("This page was open for too long").doesNotContain("cookie");
        assertThat(APPLICANT
                        .submit(fresh.form("#kc-register-form").fill(People.details(People.newAddress())))
                        .text())
                .contains("Thanks, your request is in");
        assertThat(realm.browser().submit(signUp).text()).contains("did not send the cookie");
    }

    @Test // C-01
    void aSetUpFormThatWasOpenLeadsBackToItsLink(PortalRealm realm, Mailbox mailbox) {
        HttpPage gone = INVITED.submit(setUp);

        assertThat(gone.document().select("h1 .cookied").text()).isEqualTo("This page was open for too long");
        assertThat(gone.text()).contains("open it once more").doesNotContain("That did not work");
        assertThat(gone.document().select("main a[href$=/portal/activation-link]"))
                .hasSize(1);
        assertThat(new People(realm, mailbox).activate(openLink).text()).contains("Your account is active");
    }
}
