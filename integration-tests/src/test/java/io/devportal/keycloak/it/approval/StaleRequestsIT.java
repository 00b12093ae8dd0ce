// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.mail.Mail;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What nobody decides, the system does, and what is old is forgotten: B11. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class StaleRequestsIT {
    private final NoteRows rows;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Clock clock;
    private final People people;
    private final String address = People.newAddress();

    StaleRequestsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.rows = new NoteRows(server);
        this.realm = realm;
        this.mailbox = mailbox;
        this.clock = clock;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
        realm.as(People.ADMIN)
                .put("settings", "{\"requestLifetime\":172800,\"recordRetention\":604800}")
                .expect(200);
    }

    private void awaitState(String state) {
        clock.advanceUntil(address + " is " + state, () -> Optional.of(people.state(address))
                .filter(state::equals));
    }

    @Test // B11
    void aRequestThatNobodyDecidesIsRejectedByTheSystemAndTheAddressIsFree() {
        people.signUp(address);
        String id = people.id(address);
        String young = People.newAddress();

        clock.advance(Duration.ofHours(47));
        people.signUp(young);
        clock.advance(Duration.ofHours(2));
        awaitState("REJECTED");

        assertThat(people.state(young)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.request(address).at("/decision/reason").asText()).isEqualTo("No decision within 2 days.");
        assertThat(people.request(address).at("/decision/byName").asText()).isEqualTo("the system");
        assertThat(people.exists(address)).isFalse();
        Mail mail = mailbox.awaitMail(address, "was not approved");
        assertThat(mail.text()).contains("Nobody has decided").doesNotContain("The admin writes");
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/registration-requests/" + id + "/reject").equals(event.getResourcePath()))
                .hasSize(1)
                .allSatisfy(
                        event -> assertThat(event.getDetails()).containsEntry("reason", "No decision within 2 days."));
        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
    }

    /** The realm no longer uses the gate, and an admin has given the account to somebody. */
    @Test // B11, R-29
    void anAccountThatSomebodyUsesIsNotDeleted() {
        people.settings("manual", "sign-up");
        people.signUp(address);
        people.setEnabled(address, true);
        String stale = People.newAddress();
        people.signUp(stale);

        clock.advance(Duration.ofHours(60));
        clock.advanceUntil("the other one is REJECTED", () -> Optional.of(people.state(stale))
                .filter("REJECTED"::equals));

        assertThat(people.exists(address)).isTrue();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // B11
    void recordsOfRejectedRequestsWithMailsAndNotesAreForgottenInTheEnd() throws SQLException {
        people.signUp(address);
        String id = people.id(address);
        new RequestNotes(realm.as(People.ADMIN), id).write("Nobody knows them");
        people.reject(address, "No contract").expect(200);
        mailbox.awaitMail(address, "was not approved");
        new Outbox(realm).awaitSent(address);
        assertThat(realm.as(People.ADMIN).get("mails?state=SENT&max=100").body())
                .contains(address);
        assertThat(rows.of(id)).isEqualTo(1);

        clock.advance(Duration.ofDays(8));

        awaitGone("registration-requests?max=100");
        awaitGone("mails?state=SENT&max=100");
        assertThat(rows.of(id)).isZero();
    }

    private void awaitGone(String list) {
        clock.advanceUntil(list + " without " + address, () -> Optional.of(
                        realm.as(People.ADMIN).get(list).expect(200).body())
                .filter(body -> !body.contains(address)));
    }
}
