// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mail that a mail server refused, as those see it who look at the person. */
@Tag("users")
@PortalTest
final class FailedMailIT {
    private final PortalRealm realm;
    private final FaultySmtp smtp;
    private final People people;
    private final Organizations organizations;
    private final Invitees invitees;

    FailedMailIT(PortalRealm realm, Mailbox mailbox, FaultySmtp smtp) {
        this.realm = realm;
        this.smtp = smtp;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.invitees = new Invitees(realm, mailbox);
    }

    @Test // G21, E-12
    void anOrgAdminHearsThatItFailedAndNotWhatTheMailServerSaid() {
        people.settings("manual", "account-setup");
        String address = People.newAddress();
        String acme = organizations.create();
        people.signUp(address);
        smtp.refuse(address, "550 5.1.1 No such user");
        people.approve(address).expect(200);
        organizations.grant(address, acme, "developer");
        String path = "users/" + people.userId(address);

        JsonNode told = failed(realm.as(People.ADMIN), path);
        JsonNode seen = failed(invitees.as(invitees.orgAdmin(acme)), path);

        assertThat(told.path("lastError").asText()).contains("550");
        assertThat(seen.path("status").asText()).isEqualTo("FAILED");
        assertThat(seen.has("lastError")).isFalse();
    }

    private static JsonNode failed(Api caller, String path) {
        return Await.value("a failed mail", Await.DEADLINE, () -> Optional.of(
                        caller.get(path).expect(200).json().path("mail"))
                .filter(mail -> mail.path("status").asText().equals("FAILED")));
    }
}
