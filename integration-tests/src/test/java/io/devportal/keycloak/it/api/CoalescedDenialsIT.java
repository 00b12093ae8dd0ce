// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** What is refused again and again fills no log of events, and the log says so: K-06, J-05. */
@Tag("api")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class CoalescedDenialsIT {
    private final PortalRealm realm;
    private final Clock clock;

    CoalescedDenialsIT(PortalRealm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
    }

    @Test // K-06, J-05
    void theDenialAfterManySaysHowManyWereLeftOut() {
        for (int i = 0; i < 25; i++) {
            realm.as(People.DEVELOPER).put("settings", "{}").expect(403);
        }
        assertThat(denials()).hasSize(20);

        clock.advance(Duration.ofMinutes(61));
        realm.renewTokens();
        realm.as(People.DEVELOPER).put("settings", "{}").expect(403);

        assertThat(denials())
                .hasSize(21)
                .filteredOn(event -> event.getDetails().containsKey("left_out_before"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("left_out_before", "5"));
    }

    private List<AdminEventRepresentation> denials() {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> "PORTAL_DENIAL".equals(event.getResourceType()))
                .toList();
    }
}
