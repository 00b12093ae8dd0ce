// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Optional;

/**
 * A person's membership in one enabled organization.
 *
 * @param organizationId id of the Keycloak organization
 * @param alias of the organization, unique in its realm
 * @param name of the organization, as people see it
 * @param accountPlan the organization's attribute {@code accountPlan}, or null
 * @param role the strongest role there, or null for a member without a role
 * @param isManaged whether an identity provider brought the account into the organization: leaving it would delete the
 *     account
 */
public record Membership(
        String organizationId,
        String alias,
        String name,
        String accountPlan,
        OrganizationRole role,
        boolean isManaged) {

    public Optional<OrganizationRole> optionalRole() {
        return Optional.ofNullable(role);
    }
}
