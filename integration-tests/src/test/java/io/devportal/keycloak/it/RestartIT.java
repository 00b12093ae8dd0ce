// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Cluster;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The only server ends by {@code kill -9} while mails wait, and starts again: B4, C-01. */
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
}
