// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Map;

/**
 * @param byAlias one role for each organization that the claim names, the strongest; whether such an organization exists is
 *     another question
 * @param namesPublisher whether the claim names a global role, which no claim ever grants
 * @param ignored what else the claim says; more may be added on the way
 */
public record ClaimedRoles(Map<String, OrganizationRole> byAlias, boolean namesPublisher, Ignored ignored) {

    public ClaimedRoles {
        byAlias = Map.copyOf(byAlias);
    }
}
