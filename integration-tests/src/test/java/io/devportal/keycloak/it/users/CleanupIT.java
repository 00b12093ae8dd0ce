// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Keycloak deletes goes from our tables too, and a rejection stays on record: R-20. */
@Tag("users")
@PortalTest
final class CleanupIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    CleanupIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void mailServerUp() {
        mailbox.restart();
    }

    @Test
    void aDeletedUserLeavesNoRequestAndNoMail() {
        people.signUp(address);
        mailbox.awaitMail(address);
        mailbox.stop();
        people.approve(address).expect(200);
        String id = people.id(address);

        realm.admin().users().get(id).remove();
        mailbox.restart();

        assertThat(realm.as(People.ADMIN).get("registration-requests/" + id).status())
                .isEqualTo(404);
        // a mail that still waits is tried again within two or three
        mailbox.expectNoMail(address, Duration.ofSeconds(5));
    }

    @Test
    void aDeletedUsersLinkIsDead() {
        String link = people.activationLink(address);
        realm.admin().users().get(people.id(address)).remove();

        assertThat(new HttpBrowser().get(link).status()).isEqualTo(400);
    }

    @Test // T18
    void aRejectionStaysOnRecord() {
        people.signUp(address);
        String id = people.id(address);
        people.reject(address, "Not this year").expect(200);

        var request = realm.as(People.ADMIN)
                .get("registration-requests/" + id)
                .expect(200)
                .json();
        assertThat(request.path("state").asText()).isEqualTo("REJECTED");
        assertThat(request.path("decision").path("byName").asText()).isEqualTo("Mara Lindqvist");
        assertThat(request.path("decision").path("reason").asText()).isEqualTo("Not this year");
    }
}
