// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Reports the changes of one login as one user event: no admin made them, so it is no admin event. Keycloak has no
 * event type for roles, and its own steps of a broker login report changes as UPDATE_PROFILE.
 */
final class RoleChanges {
    private static final int SHOWN = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final IdentityProviderMapperModel mapper;
    private final IdentityProviderModel provider;
    private final List<String> lines = new ArrayList<>();

    RoleChanges(
            KeycloakSession session,
            RealmModel realm,
            IdentityProviderMapperModel mapper,
            IdentityProviderModel provider) {
        this.session = session;
        this.realm = realm;
        this.mapper = mapper;
        this.provider = provider;
    }

    /** A role is null for none. */
    void add(KnownOrganization organization, OrganizationRole before, OrganizationRole after) {
        lines.add(organization.alias() + ": " + name(before) + " -> " + name(after));
    }

    private static String name(OrganizationRole role) {
        return role == null ? "none" : role.roleName();
    }

    void tell(UserModel user) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> shown = lines.subList(0, Math.min(lines.size(), SHOWN));
        int rest = lines.size() - shown.size();
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.UPDATE_PROFILE)
                .client(session.getContext().getClient())
                .user(user)
                .detail(Details.USERNAME, user.getUsername())
                .detail(Details.IDENTITY_PROVIDER, provider.getAlias())
                .detail(Details.REASON, "identity provider mapper " + mapper.getName())
                .detail("organization_roles", String.join(", ", shown) + (rest > 0 ? " and " + rest + " more" : ""))
                .success();
    }
}
