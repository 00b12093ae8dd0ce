// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the query: the membership in an organization, or in one of its groups. Public because Hibernate
 * instantiates it.
 *
 * @param group null for membership itself
 * @param membershipType MANAGED or UNMANAGED; of membership itself it is the person's
 */
public record MembershipRow(
        String organizationId, String alias, String name, String accountPlan, String group, String membershipType) {

    /** Groups that are no role do not count, nor do roles of somebody who is no member. */
    static List<Membership> memberships(List<MembershipRow> rows) {
        Map<String, OrganizationRole> roles = new HashMap<>();
        for (MembershipRow row : rows) {
            if (!row.isMembership()) {
                OrganizationRole.named(row.group)
                        .ifPresent(role -> roles.merge(row.organizationId, role, OrganizationRole::orStronger));
            }
        }
        List<Membership> memberships = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MembershipRow row : rows) {
            if (row.isMembership() && seen.add(row.organizationId)) {
                memberships.add(row.membership(roles.get(row.organizationId)));
            }
        }
        memberships.sort(Comparator.comparing(Membership::alias));
        return List.copyOf(memberships);
    }

    private boolean isMembership() {
        return group == null;
    }

    private Membership membership(OrganizationRole role) {
        return new Membership(organizationId, alias, name, accountPlan, role, "MANAGED".equals(membershipType));
    }
}
