// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** An approval unlocks nobody whom brute force protection has locked: R-28. */
@Tag("approval")
@PortalTest
final class LockedAccountIT {
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    LockedAccountIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void lockForGood() {
        people.settings("manual", "sign-up");
        permanentLockout(true);
    }

    @AfterEach
    void asBefore() {
        permanentLockout(false);
    }

    private void permanentLockout(boolean permanent) {
        RealmRepresentation update = realm.admin().toRepresentation();
        update.setPermanentLockout(permanent);
        update.setMaxTemporaryLockouts(0);
        update.setFailureFactor(permanent ? 3 : 30);
        // tries in quick succession would lock for a minute only
        update.setQuickLoginCheckMilliSeconds(permanent ? 0L : 1000L);
        realm.admin().update(update);
    }

    @Test
    void whoIsLockedStaysLockedAndTheRequestWaits() {
        people.signUp(address);
        // the flag alone is no approval; it only lets wrong passwords count
        people.setEnabled(address, true);
        Await.until("the account is locked", () -> {
            people.passwordGrant(address, "wrong");
            return !people.user(address).toRepresentation().isEnabled();
        });

        assertThat(people.approve(address).expect(409).body()).contains("account_locked", "Unlock it");

        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isNotEqualTo(200);
    }
}
