// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One caller of each kind. Organization roles are in "a". */
final class Callers {
    static final Caller PORTAL_ADMIN = with("PORTAL_ADMIN", Map.of());
    static final Caller PORTAL_ADMIN_WHO_MANAGES_THE_REALM = with("caller", "PORTAL_ADMIN", Map.of(), null, true);
    static final Caller API_OWNER = with("API_OWNER", Map.of());
    static final Caller ORG_ADMIN = with("", Map.of("a", OrganizationRole.ORG_ADMIN));
    static final Caller ORG_PUBLISHER = with("", Map.of("a", OrganizationRole.ORG_PUBLISHER));
    static final Caller DEVELOPER = with("", Map.of("a", OrganizationRole.DEVELOPER));
    static final Caller MEMBER_WITHOUT_ROLE = with("", Map.of());
    /** Whom an identity provider of type portal brought, and nobody has mapped yet: L44. */
    static final Caller GUEST = with("", Map.of());

    private Callers() {}

    /** @param roles names of global roles, with a plus sign between */
    static Caller with(String roles, Map<String, OrganizationRole> organizationRoles) {
        return with("caller", roles, organizationRoles, null);
    }

    static Caller with(
            String id, String roles, Map<String, OrganizationRole> organizationRoles, String impersonatorId) {
        return with(id, roles, organizationRoles, impersonatorId, false);
    }

    static Caller with(
            String id,
            String roles,
            Map<String, OrganizationRole> organizationRoles,
            String impersonatorId,
            boolean managesRealm) {
        return new Caller(
                id, "Mara Ohlsen", roles(roles), () -> organizationRoles, impersonatorId, () -> managesRealm, null);
    }

    /** @param at seconds since the epoch, or null */
    static Caller loggedIn(Long at) {
        return new Caller("caller", "Mara Ohlsen", Set.of(GlobalRole.PORTAL_ADMIN), Map::of, null, () -> false, at);
    }

    static Set<GlobalRole> roles(String names) {
        return Arrays.stream(names.split("\\+"))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .map(GlobalRole::valueOf)
                .collect(Collectors.toSet());
    }
}
