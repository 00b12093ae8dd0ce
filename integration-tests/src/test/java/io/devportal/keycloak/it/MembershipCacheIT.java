// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static io.devportal.keycloak.it.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.MembershipType;

/** Keycloak's user cache learns memberships from our claim: what Keycloak decides by them stays right. */
@PortalTest
final class MembershipCacheIT {
    private final PortalRealm realm;

    @AutoClose
    private final BrokeredRealm brokered;

    MembershipCacheIT(PortalRealm realm) {
        this.realm = realm;
        this.brokered = new BrokeredRealm(realm);
    }

    @Test // E-20, B10
    void aManagedMemberStaysOneAndOutOfADisabledOrganization() {
        brokered.provider(RoleMapper.oidc());
        brokered.organizations
                .of("acme")
                .identityProviders()
                .addIdentityProvider(ALIAS)
                .close();
        brokered.person.says("[\"acme:developer\"]").signsIn(ALIAS);
        String address = brokered.person.address();
        setPassword(brokered.organizations.userId(address));
        // of one organization alone Keycloak asks itself
        brokered.organizations.join(address, "globex");
        TokenClient client = TokenClient.with(realm, Map.of());

        realm.admin().clearUserCache();
        assertThat(client.roles(address)).hasSize(1);

        assertThat(membership(address, "acme")).isEqualTo(MembershipType.MANAGED);
        assertThat(membership(address, "globex")).isEqualTo(MembershipType.UNMANAGED);
        brokered.organizations.setEnabled("acme", false);
        assertThatThrownBy(() -> client.roles(address)).hasMessageContaining("Account disabled");
    }

    /** As Keycloak answers from its cache. */
    private MembershipType membership(String address, String alias) {
        return brokered.organizations
                .of(alias)
                .members()
                .member(brokered.organizations.userId(address))
                .toRepresentation()
                .getMembershipType();
    }

    private void setPassword(String user) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        realm.admin().users().get(user).resetPassword(password);
    }
}
