// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static io.devportal.keycloak.it.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;

/** Keycloak's user cache learns memberships from our claim: what Keycloak decides by them stays right. */
@PortalTest
final class MembershipCacheIT {

    @Test // E-20
    void aManagedMemberOfADisabledOrganizationStaysOut(PortalRealm realm) {
        try (BrokeredRealm brokered = new BrokeredRealm(realm)) {
            brokered.provider(RoleMapper.oidc());
            brokered.organizations
                    .of("acme")
                    .identityProviders()
                    .addIdentityProvider(ALIAS)
                    .close();
            brokered.person.says("[\"acme:developer\"]").signsIn(ALIAS);
            String address = brokered.person.address();
            password(realm, brokered.organizations.userId(address));
            TokenClient client = TokenClient.with(realm, Map.of());
            realm.admin().clearUserCache();
            assertThat(client.roles(address)).hasSize(1);

            brokered.organizations.setEnabled("acme", false);

            assertThatThrownBy(() -> client.roles(address)).hasMessageContaining("Account disabled");
            brokered.organizations.setEnabled("acme", true);
            assertThat(client.roles(address)).hasSize(1);
        }
    }

    private static void password(PortalRealm realm, String user) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        realm.admin().users().get(user).resetPassword(password);
    }
}
