// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Somebody corrects an address in Keycloak's own console while somebody else approves: K-04. */
@Tag("api")
@PortalTest
final class CorrectionRaceIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final SeenRequests requests;

    CorrectionRaceIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.requests = new SeenRequests(realm);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    /** The correction comes at the moment of the approval: it is decided about the address that was read, or not at all. */
    @Test // K-04
    void atTheSameMoment() {
        for (int i = 0; i < 5; i++) {
            String mistyped = People.newAddress();
            String other = People.newAddress();
            people.signUp(mistyped);
            String id = people.id(mistyped);

            ApiResponse answer = (ApiResponse) Race.<Object>of(() -> requests.decide("approve", id, null), () -> {
                        correct(id, other);
                        return 0;
                    })
                    .get(0);

            assertThat(answer.status()).isIn(200, 409);
            assertThat(requests.get(id).json().path("email").asText()).isEqualTo(mistyped);
            if (answer.status() == 200) {
                assertThat(answer.json().path("email").asText()).isEqualTo(mistyped);
                // to whom, only a correction after the decision can change; and Keycloak writes a person as a whole:
                // the
                // correction may put back the flag that the approval has set, and no link leaves for who is disabled
                String mail = settledMail(id);
                if (realm.admin().users().get(id).toRepresentation().isEnabled()) {
                    assertThat(mail).isEqualTo("SENT");
                }
            } else {
                assertThat(mailbox.mailsTo(other)).isEmpty();
            }
        }
    }

    private String settledMail(String id) {
        return Await.value("the mail about the decision", Await.DEADLINE, () -> Optional.of(requests.get(id))
                .map(request -> request.json().path("mail").path("status").asText())
                .filter(status -> !List.of("WAITING", "SENDING").contains(status)));
    }

    /** Nothing but the address: an admin's whole form would also say what it has read of the enabled flag. */
    private void correct(String id, String email) {
        UserRepresentation user = new UserRepresentation();
        user.setEmail(email);
        realm.admin().users().get(id).update(user);
    }
}
