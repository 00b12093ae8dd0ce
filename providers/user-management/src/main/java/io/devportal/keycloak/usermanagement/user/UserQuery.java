// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Search criteria for people, of which all must match; those that are null are ignored.
 *
 * @param search in name, e-mail address or login name
 * @param name in {@code First Last}
 * @param organization id: for portal admins, who is invited to it as well
 */
record UserQuery(
        SearchTerm search,
        SearchTerm name,
        SearchTerm email,
        UserState state,
        String organization,
        RoleFilter role,
        UserKind kind,
        AccountOrigin origin) {

    /** One of the two. In an organization, the role that counts there: the strongest. */
    record RoleFilter(GlobalRole global, OrganizationRole inOrganization) {
        private static final String NAMES = Stream.concat(
                        Stream.of(GlobalRole.values()).map(GlobalRole::roleName),
                        Stream.of(OrganizationRole.values()).map(OrganizationRole::roleName))
                .collect(Collectors.joining(", "));

        /** @param name null for any; so is the answer then */
        static RoleFilter named(String name) {
            if (name == null) {
                return null;
            }
            RoleFilter filter = new RoleFilter(
                    GlobalRole.named(name).orElse(null),
                    OrganizationRole.named(name).orElse(null));
            if (filter.global == null && filter.inOrganization == null) {
                throw new Refusal(Denial.invalid("role", "one of " + NAMES));
            }
            return filter;
        }
    }
}
