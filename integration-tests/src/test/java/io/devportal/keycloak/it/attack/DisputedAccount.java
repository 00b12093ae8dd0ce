// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** An account with the address of its owner, and with what an attacker has chosen before the owner proves the address. */
record DisputedAccount(PortalRealm realm, People people, String address) {
    static final String OWNERS = "Owners-horse-1";
    static final String ATTACKERS = People.PASSWORD;

    void assertOwnersOnly() {
        // before the wrong one, which Keycloak may answer with a pause
        assertThat(people.passwordIs(address, OWNERS)).isTrue();
        assertThat(people.passwordIs(address, ATTACKERS)).isFalse();
        assertThat(people.user(address).credentials())
                .extracting(CredentialRepresentation::getType)
                .containsExactly("password");
    }

    void assertVerified(boolean verified) {
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isEqualTo(verified);
    }

    /** Keycloak's "Verify email", for the whole realm. */
    void verifyEmail(boolean on) {
        RealmRepresentation update = realm.admin().toRepresentation();
        update.setVerifyEmail(on);
        realm.admin().update(update);
    }
}
