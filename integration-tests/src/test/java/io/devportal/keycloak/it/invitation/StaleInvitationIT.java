// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** An invitation whose link expired long ago ends, with the account that it made: L20, B11. */
@Tag("invitation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class StaleInvitationIT {
    private final PortalRealm realm;
    private final Clock clock;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;
    private final String globex;

    StaleInvitationIT(PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.globex = new Organizations(realm).create();
    }

    @Test // B11
    void theAccountOfAStaleInvitationIsDeletedAndWhoWasNeverWrittenToWaits() {
        String address = People.newAddress();
        String quiet = People.newAddress();
        String id =
                invitees.invite(invitees.developer(address, globex)).path("id").asText();
        invitees.invite(invitees.orgUser(quiet, globex, "developer", ",\"notify\":false"));
        String link = invitees.mail(address).link();

        clock.advance(Duration.ofDays(34));
        clock.advanceUntil("the account is deleted", () -> Optional.of(people.exists(address))
                .filter(exists -> !exists));

        assertThat(invitees.state(id)).isEqualTo("EXPIRED");
        assertThat(people.exists(quiet)).isTrue();
        assertThat(realm.browser().get(link).text()).contains("This account no longer exists");
        invitees.invite(invitees.developer(address, globex));
    }

    @Test // B22, B11
    void anAccountThatTheAdminConsoleMadeStaysAndItsLinkCanBeSentAgain() {
        String theirs = People.newAddress();
        UserRepresentation user = new UserRepresentation();
        user.setUsername(theirs);
        user.setEmail(theirs);
        user.setEnabled(true);
        user.setRequiredActions(List.of("portal-account-setup"));
        realm.admin().users().create(user).close();
        String ours = People.newAddress();
        String old = invitees.mail(theirs).link();
        invitees.invite(invitees.developer(ours, globex));
        invitees.mail(ours);

        clock.advance(Duration.ofDays(34));
        // the older one first
        clock.advanceUntil("the housekeeping has passed", () -> Optional.of(people.exists(ours))
                .filter(exists -> !exists));

        assertThat(people.exists(theirs)).isTrue();
        assertThat(realm.browser().get(old).text()).containsIgnoringCase("expired");
        realm.as(People.ADMIN)
                .post("users/" + people.userId(theirs) + "/activation-email")
                .expect(200);
        assertThat(invitees.setUp(mailbox.awaitMail(theirs, "", 2).link()).text())
                .contains("Your account is active");
    }
}
