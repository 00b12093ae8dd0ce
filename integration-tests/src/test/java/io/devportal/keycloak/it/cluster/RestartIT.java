// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The only server ends by {@code kill -9} while mails wait, and starts again: B4, C-01. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RestartIT {

    @AfterEach
    void mailServerUp(Mailbox mailbox) {
        mailbox.restart();
    }

    @Test // B4, C-01
    void waitingMailsAndUsedLinksSurviveIt(PortalRealm realm, Mailbox mailbox, Cluster cluster, Clock clock) {
        People people = new People(realm, mailbox);
        people.settings("manual", "account-setup");
        String active = People.newAddress();
        String used = people.activationLink(active);
        people.activate(used);
        String address = People.newAddress();
        mailbox.stop();
        people.signUp(address);
        people.approve(address).expect(200);

        cluster.a().kill();
        cluster.a().start();

        assertThat(people.request(address).at("/mail/status").asText()).isIn("WAITING", "SENDING");
        assertThat(realm.browser().get(used).text()).contains("This link was used already");
        mailbox.restart();
        // longer than any claim or delay that the killed worker left behind
        clock.advance(Duration.ofMinutes(11));
        String link = mailbox.awaitMail(address, "approved").link();
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    /** The sessions of open forms are gone; what says so leads on. */
    @Test // C-01
    void formsThatWereOpenSayWhatHappenedAndLeadOn(PortalRealm realm, Mailbox mailbox, Cluster cluster) {
        People people = new People(realm, mailbox);
        people.settings("manual", "account-setup");
        String invited = People.newAddress();
        String link = people.activationLink(invited);
        String address = People.newAddress();
        HttpBrowser applicant = realm.browser();
        HtmlForm signUp =
                applicant.get(realm.signUpUrl()).form("#kc-register-form").fill(People.details(address));
        HttpBrowser person = realm.browser();
        HtmlForm setUp = person.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD));

        cluster.a().kill();
        cluster.a().start();
        HttpPage fresh = applicant.submit(signUp);
        HttpPage gone = person.submit(setUp);
        HttpPage blocked = realm.browser().submit(signUp);

        assertThat(fresh.text()).contains("This page was open for too long").doesNotContain("cookie");
        assertThat(applicant
                        .submit(fresh.form("#kc-register-form").fill(People.details(address)))
                        .text())
                .contains("Thanks, your request is in");
        assertThat(gone.document().select("h1").text()).isEqualTo("This page was open for too long");
        assertThat(gone.text()).contains("open it once more").doesNotContain("That did not work");
        assertThat(gone.document().select("main a[href$=/portal/activation-link]"))
                .hasSize(1);
        assertThat(people.activate(link).text()).contains("Your account is active");
        assertThat(blocked.text()).contains("did not send the cookie");
    }
}
