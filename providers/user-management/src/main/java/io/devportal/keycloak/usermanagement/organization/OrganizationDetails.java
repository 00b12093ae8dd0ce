// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import java.util.List;

/**
 * An organization as admins see it.
 *
 * @param accountPlan the organization's attribute {@code accountPlan}, or null (L10)
 * @param ssoManaged whether single sign-on manages its people (L4)
 * @param domains in alphabetical order
 * @param accent colour of the pages while somebody signs in for it, or null for that of the realm
 */
record OrganizationDetails(
        String id,
        String name,
        String alias,
        String accountPlan,
        boolean enabled,
        boolean ssoManaged,
        List<String> domains,
        String accent) {

    /** The attribute of Keycloak's organization that holds the account plan, and that tokens tell. */
    static final String PLAN_ATTRIBUTE = "accountPlan";
}
