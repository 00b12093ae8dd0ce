// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.RoleChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change that a login makes in one organization.
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

    /** What becomes of the person's role, if anything. */
    Stream<RoleChange> change() {
        if (step instanceof GrantStep.Give give) {
            return Stream.of(new RoleChange(organization.id(), give.role(), false));
        }
        return step instanceof GrantStep.Take take
                ? Stream.of(new RoleChange(organization.id(), null, take.leaves()))
                : Stream.empty();
    }

    /** What the mapper has granted from now on. */
    Stream<RoleGrant> grant() {
        return step instanceof GrantStep.Give give
                ? Stream.of(new RoleGrant(organization.id(), give.role(), give.madeMember()))
                : Stream.empty();
    }

    /** The id of an organization in which the mapper has granted nothing from now on. */
    Stream<String> forgotten() {
        return step instanceof GrantStep.Take || step instanceof GrantStep.LetGo
                ? Stream.of(organization.id())
                : Stream.empty();
    }
}
