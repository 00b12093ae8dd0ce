// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether somebody learns of a waiting request. */
record PortalAdminQuestion(KeycloakSession session, RealmModel realm) implements Question {

    @Override
    public String name() {
        return "portal-admin";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.CLIENT_ROLE);
    }

    @Override
    public Check answer() {
        boolean reachable = new PortalRoles(session, realm)
                .portalAdmins()
                .anyMatch(admin -> admin.isEnabled() && admin.getEmail() != null);
        return reachable
                ? Check.ok(name())
                : Check.warning(
                        name(),
                        "No enabled user with an e-mail address has the role portal-admin, so nobody is told of a waiting"
                                + " request. Grant the role of the client \"" + GlobalRole.CLIENT_ID + "\".");
    }
}
