// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A row of the list.
 *
 * @param roles as far as the caller may see them
 * @param may what the caller may do with the person: a denial for what they may not
 * @param mayThere the same for each organization that they see, by its id
 */
record ListedUser(
        Person person,
        RolesHeld roles,
        Map<Action, Optional<Denial>> may,
        Map<String, Map<Action, Optional<Denial>>> mayThere) {

    /**
     * @param createdAt milliseconds since the epoch, or null for accounts of very old Keycloaks
     * @param store id of the user store that imported them, or null
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
            Standing standing,
            String store,
            MailKind mail,
            MailStatus mailStatus) {}

    /**
     * @param administersRealm whether they hold a role that manages the realm
     * @param hasPassword whether Keycloak keeps one
     * @param identityProviders aliases of those that they can sign in through
     * @param organizations ordered by alias, disabled ones included
     */
    record RolesHeld(
            Set<GlobalRole> global,
            boolean administersRealm,
            boolean hasPassword,
            SortedSet<String> identityProviders,
            List<RoleInOrganization> organizations) {
        static final RolesHeld NONE = new RolesHeld(Set.of(), false, false, new TreeSet<>(), List.of());

        RolesHeld in(Predicate<RoleInOrganization> organization) {
            return new RolesHeld(
                    global,
                    administersRealm,
                    hasPassword,
                    identityProviders,
                    organizations.stream().filter(organization).toList());
        }
    }

    /** @param role the strongest, or null for a member without one */
    record RoleInOrganization(
            String id, String alias, String name, boolean enabled, boolean ssoManaged, OrganizationRole role) {}
}
