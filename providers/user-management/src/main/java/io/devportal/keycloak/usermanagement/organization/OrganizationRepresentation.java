// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * @param accountPlan absent for none
 * @param accent absent for that of the realm
 * @param ssoManaged whether single sign-on manages its people, and nobody does here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationRepresentation(
        String id,
        String alias,
        String name,
        String accountPlan,
        boolean enabled,
        boolean ssoManaged,
        List<String> domains,
        String accent) {

    static OrganizationRepresentation of(OrganizationDetails details) {
        return new OrganizationRepresentation(
                details.id(),
                details.alias(),
                details.name(),
                details.accountPlan(),
                details.enabled(),
                details.ssoManaged(),
                details.domains(),
                details.accent());
    }
}
