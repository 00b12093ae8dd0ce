// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.MembershipType;

/** Keycloak's user cache learns memberships from our claim: what Keycloak decides by them stays right. */
@Tag("tokens")
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

    @Test // B14
    void whatALoginChangesKeycloakKnowsAtOnce() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.person.says("[\"globex:developer\"]").signsIn(ALIAS);
        String user = brokered.organizations.userId(brokered.person.address());
        assertThat(knownMembers("acme", user)).isEqualTo("no 0");

        brokered.person.says("[\"acme:developer\", \"globex:developer\"]").signsIn(ALIAS);
        assertThat(knownMembers("acme", user)).isEqualTo("UNMANAGED 1");
        assertThat(realm.admin().organizations().members().getOrganizations(user))
                .hasSize(2);

        brokered.person.says("[\"globex:developer\"]").signsIn(ALIAS);
        assertThat(knownMembers("acme", user)).isEqualTo("no 0");
        assertThat(realm.admin().organizations().members().getOrganizations(user))
                .hasSize(1);
    }

    /** Whether the person is one, and how many there are: both come from Keycloak's caches. */
    private String knownMembers(String alias, String user) {
        OrganizationMembersResource members = brokered.organizations.of(alias).members();
        try {
            return members.member(user).toRepresentation().getMembershipType() + " " + members.count();
        } catch (NotFoundException e) {
            return "no " + members.count();
        }
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
