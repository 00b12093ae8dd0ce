// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.membership.Members.Member;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.user.ListedRightsService;
import io.devportal.keycloak.usermanagement.user.ListedRightsService.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows the members of an organization to portal admins and to its org admins. Throws {@link Refusal}. */
record MembersService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** @param after login name of the last member of the page before */
    record MemberPage(Optional<String> after, int max) {}

    /**
     * @param role null for a member without one
     * @param may what the caller may do with them: a denial for what they may not
     */
    record SeenMember(Member member, OrganizationRole role, Map<Action, Optional<Denial>> may) {}

    /** @param page read once it is clear that the caller may see any */
    List<SeenMember> list(String organizationId, Supplier<MemberPage> page) {
        AccessRules.require(caller, Action.LIST_MEMBERS);
        MemberPage wanted = page.get();
        boolean isThere = OrganizationRoles.of(session).areEnabled()
                && organizationId.indexOf('\0') < 0
                && AccessRules.decide(caller, Action.LIST_MEMBERS, Target.organization(organizationId))
                        .isEmpty()
                && !new Organizations(session, realm)
                        .byId(List.of(organizationId))
                        .isEmpty();
        if (!isThere) {
            throw new Refusal(Denial.notFound());
        }
        List<Member> members = new Members(session, realm).list(organizationId, wanted.after(), wanted.max());
        ListedRightsService rights = new ListedRightsService(
                session, realm, caller, members.stream().map(Member::id).toList());
        return members.stream()
                .map(member -> new SeenMember(
                        member,
                        rights.role(member.id(), organizationId).orElse(null),
                        rights.asMember(new Listed(member.id(), member.store(), member.standing()), organizationId)))
                .toList();
    }
}
