// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembershipRowTest {

    @Test // L39
    void everyOrganizationHasItsOwnRole() {
        assertThat(MembershipRow.memberships(
                        List.of(member("zeta"), role("zeta", "developer"), role("acme", "org-admin"), member("acme"))))
                .extracting(Membership::alias, Membership::role)
                .containsExactly(tuple("acme", OrganizationRole.ORG_ADMIN), tuple("zeta", OrganizationRole.DEVELOPER));
    }

    @Test
    void ofTwoRolesTheStrongerCounts() {
        assertThat(MembershipRow.memberships(
                        List.of(member("acme"), role("acme", "developer"), role("acme", "org-publisher"))))
                .extracting(Membership::role)
                .containsExactly(OrganizationRole.ORG_PUBLISHER);
    }

    @Test
    void aMemberNeedsNoRole() {
        assertThat(MembershipRow.memberships(
                        List.of(member("acme"), role("acme", "Org-Admin"), role("acme", "testers"))))
                .extracting(Membership::optionalRole)
                .containsExactly(Optional.empty());
    }

    @Test
    void aRoleWithoutMembershipIsNone() {
        assertThat(MembershipRow.memberships(List.of(role("acme", "org-admin"))))
                .isEmpty();
    }

    @Test // L10
    void thePlanIsThatOfTheOrganizationAndTheFirstCounts() {
        MembershipRow gold = planned("gold");
        MembershipRow silver = planned("silver");

        assertThat(MembershipRow.memberships(List.of(gold, silver)))
                .extracting(Membership::accountPlan)
                .containsExactly("gold");
    }

    private static MembershipRow planned(String plan) {
        return new MembershipRow("acme-id", "acme", "Acme", plan, null, "MANAGED");
    }

    private static MembershipRow member(String alias) {
        return new MembershipRow(alias + "-id", alias, alias, null, null, "UNMANAGED");
    }

    private static MembershipRow role(String alias, String role) {
        return new MembershipRow(alias + "-id", alias, alias, null, role, "UNMANAGED");
    }
}
