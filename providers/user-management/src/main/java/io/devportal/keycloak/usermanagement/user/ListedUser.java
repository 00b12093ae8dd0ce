// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import java.util.List;
import java.util.Set;

/** One row of the list. */
record ListedUser(Person person, RolesHeld roles) {

    /**
     * @param createdAt milliseconds since the epoch, or null for accounts of very old Keycloaks
     * @param origin null for people whom the pack never held back
     * @param mail the kind of the newest one to the person about their account, or null
     */
    record Person(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            Long createdAt,
            UserState state,
            AccountOrigin origin,
            MailKind mail,
            MailStatus mailStatus) {}

    /** @param organizations ordered by alias, disabled ones included */
    record RolesHeld(Set<GlobalRole> global, List<RoleInOrganization> organizations) {
        static final RolesHeld NONE = new RolesHeld(Set.of(), List.of());
    }

    /** @param role the strongest, or null for a member without one */
    record RoleInOrganization(String id, String alias, String name, boolean enabled, OrganizationRole role) {}
}
