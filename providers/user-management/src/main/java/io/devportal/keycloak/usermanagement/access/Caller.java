// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who calls: a person signed in to the API, with their current roles. */
public final class Caller {
    private final String id;
    private final String name;
    private final Set<GlobalRole> roles;
    private final Supplier<Map<String, OrganizationRole>> readOrganizationRoles;
    private final String impersonatorId;
    private final BooleanSupplier managesRealm;
    private final Long loggedInAt;
    private Map<String, OrganizationRole> organizationRoles;

    /**
     * @param id user id
     * @param name for other people to read
     * @param readOrganizationRoles role by id of the organization, in enabled organizations; asked at most once, and only when
     *     it matters
     * @param impersonatorId user id of who acts in this person's name, or null
     * @param managesRealm whether the person may change the realm in Keycloak's own console; asked only when it matters
     * @param loggedInAt seconds since the epoch; null for service accounts, and for who acts in another name
     */
    public Caller(
            String id,
            String name,
            Set<GlobalRole> roles,
            Supplier<Map<String, OrganizationRole>> readOrganizationRoles,
            String impersonatorId,
            BooleanSupplier managesRealm,
            Long loggedInAt) {
        this.id = id;
        this.name = name;
        this.roles = roles;
        this.readOrganizationRoles = readOrganizationRoles;
        this.impersonatorId = impersonatorId;
        this.managesRealm = managesRealm;
        this.loggedInAt = loggedInAt;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Set<GlobalRole> roles() {
        return roles;
    }

    boolean isPortalAdmin() {
        return roles.contains(GlobalRole.PORTAL_ADMIN);
    }

    /** Not in the name of somebody whom they impersonate. */
    boolean managesRealm() {
        return impersonatorId == null && managesRealm.getAsBoolean();
    }

    /** Ids of the organizations that they administer; a portal admin's own say nothing about what they may do. */
    Set<String> administered() {
        if (organizationRoles == null) {
            organizationRoles = readOrganizationRoles.get();
        }
        return organizationRoles.entrySet().stream()
                .filter(role -> role.getValue() == OrganizationRole.ORG_ADMIN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Seconds since the epoch; empty when nobody has signed in as this person. */
    Optional<Long> loggedInAt() {
        return Optional.ofNullable(loggedInAt);
    }

    /** In their own name, or in that of somebody whom they impersonate. */
    boolean isReally(String userId) {
        return userId.equals(id) || userId.equals(impersonatorId);
    }
}
