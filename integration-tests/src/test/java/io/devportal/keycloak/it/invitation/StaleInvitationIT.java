// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invitation whose link expired long ago ends, with the account that it made: L20, B11. */
@Tag("invitation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class StaleInvitationIT {
    /** The housekeeping looks at the clock three times a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PortalRealm realm;
    private final Clock clock;
    private final People people;
    private final Invitees invitees;
    private final String globex;

    StaleInvitationIT(PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.realm = realm;
        this.clock = clock;
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
        realm.renewTokens();
        Await.value("the account is deleted", PATIENCE, () -> Optional.of(people.exists(address))
                .filter(exists -> !exists));

        assertThat(invitees.state(id)).isEqualTo("EXPIRED");
        assertThat(people.exists(quiet)).isTrue();
        assertThat(realm.browser().get(link).text()).contains("This account no longer exists");
        invitees.invite(invitees.developer(address, globex));
    }
}
