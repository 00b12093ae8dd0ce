// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a login does in one organization.
 *
 * @param before the role that the person had, or null
 */
record PlannedStep(KnownOrganization organization, OrganizationRole before, GrantStep step) {

    /** In the order of the organizations; those where nothing is to be done are left out. */
    static List<PlannedStep> of(
            Collection<KnownOrganization> organizations,
            Map<KnownOrganization, OrganizationRole> wanted,
            List<Membership> memberships,
            Map<String, RoleGrant> granted) {
        Map<String, Membership> byId =
                memberships.stream().collect(Collectors.toMap(Membership::organizationId, Function.identity()));
        List<PlannedStep> plan = new ArrayList<>();
        for (KnownOrganization organization : organizations) {
            Membership membership = byId.get(organization.id());
            OrganizationRole current = membership == null ? null : membership.role();
            GrantStep step = GrantStep.decide(
                    wanted.get(organization), current, membership != null, granted.get(organization.id()));
            if (step != null) {
                plan.add(new PlannedStep(organization, current, step));
            }
        }
        return plan;
    }

    boolean isChange() {
        return !(step instanceof GrantStep.Keep);
    }
}
