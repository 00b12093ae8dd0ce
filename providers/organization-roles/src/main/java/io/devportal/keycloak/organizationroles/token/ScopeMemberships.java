// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.Membership;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationScope;

/**
 * Limits memberships to those that the client has requested. Keycloak decides that (OrganizationScope and
 * OrganizationMembershipMapper, 26.7.3), so that our claim agrees with its own. Never adds one.
 */
record ScopeMemberships(KeycloakSession session, ClientSessionContext client) {

    List<Membership> of(UserModel user) {
        String requested = client.getScopeString(true);
        OrganizationScope scope = OrganizationScope.valueOfScope(session, requested);
        if (scope == null) {
            return List.of();
        }
        List<Membership> memberships = RequestMemberships.of(session, user);
        OrganizationModel chosen = session.getContext().getOrganization();
        if (chosen != null) {
            return only(Set.of(chosen.getId()), memberships);
        }
        // asked for all: no need to load each of them
        return scope == OrganizationScope.ALL
                ? memberships
                : only(
                        scope.resolveOrganizations(user, requested, session)
                                .map(OrganizationModel::getId)
                                .collect(Collectors.toSet()),
                        memberships);
    }

    private static List<Membership> only(Set<String> organizationIds, List<Membership> memberships) {
        return memberships.stream()
                .filter(membership -> organizationIds.contains(membership.organizationId()))
                .toList();
    }
}
