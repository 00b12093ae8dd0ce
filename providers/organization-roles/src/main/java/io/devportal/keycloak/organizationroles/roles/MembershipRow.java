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
 * One group of an organization with one person in it, as the database has it. Public because Hibernate makes it.
 *
 * @param organizationGroupId the group of all members
 * @param membershipType MANAGED or UNMANAGED; of the row of the group of all members it is the person's
 */
public record MembershipRow(
        String organizationId,
        String alias,
        String name,
        String accountPlan,
        String organizationGroupId,
        String groupId,
        String parentGroupId,
        String groupName,
        String membershipType) {

    /** Groups that are no role do not count, nor do roles of somebody who is no member. */
    static List<Membership> memberships(List<MembershipRow> rows) {
        Map<String, OrganizationRole> roles = new HashMap<>();
        for (MembershipRow row : rows) {
            if (row.parentGroupId.equals(row.organizationGroupId)) {
                OrganizationRole.named(row.groupName)
                        .ifPresent(role -> roles.merge(row.organizationId, role, OrganizationRole::orStronger));
            }
        }
        List<Membership> memberships = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MembershipRow row : rows) {
            if (row.groupId.equals(row.organizationGroupId) && seen.add(row.organizationId)) {
                memberships.add(row.membership(roles.get(row.organizationId)));
            }
        }
        memberships.sort(Comparator.comparing(Membership::alias));
        return List.copyOf(memberships);
    }

    private Membership membership(OrganizationRole role) {
        return new Membership(organizationId, alias, name, accountPlan, role, "MANAGED".equals(membershipType));
    }
}
