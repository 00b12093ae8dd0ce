// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import io.devportal.keycloak.usermanagement.user.GlobalRoleHolders.Granting;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Translates a {@link UserQuery} into conditions of a JPQL statement with the aliases {@code u}, a user, and
 * {@code a}, their account. All values are parameters.
 */
final class UserConditions {
    /** Also the expression of the documented index: whoever changes it makes that index useless. */
    private static final String FULL_NAME = "lower(coalesce(u.firstName, '') || ' ' || coalesce(u.lastName, ''))";

    private static final String MEMBERS = " and u.id in (select m.user.id from UserGroupMembershipEntity m"
            + " join OrganizationEntity o on o.groupId = m.groupId where o.realmId = :realm%s";

    /** Of the same list, and no condition of its own: with "or" PostgreSQL looks at everybody. */
    private static final String INVITED = " union all select i.userId from PortalInvitation i"
            + " join PortalInvitationRole w on w.invitationId = i.id"
            + " where i.realmId = :realm and i.state = :open and w.organizationId in :organizations";

    /** One join for each table, and no more: with others PostgreSQL takes a role of everybody for a rare one. */
    private static final String ROLE = " and u.id in (select m.user.id from UserGroupMembershipEntity m"
            + " join GroupEntity g on g.id = m.groupId join OrganizationEntity o on o.groupId = g.parentId"
            + " where o.realmId = :realm and g.name = :role%s";

    private static final String STRONGER = " and u.id not in (select m.user.id from UserGroupMembershipEntity m"
            + " join GroupEntity g on g.id = m.groupId join OrganizationEntity o on o.groupId = g.parentId"
            + " where o.realmId = :realm and g.name in :stronger" + " and o.id in :organizations)";

    private static final String NOT_IN_STATE = " and not exists (select 1 from PortalAccount w where w.id = u.id"
            + " and w.realmId = u.realmId and w.status in %s)";

    private static final String THERE = " and o.id in :organizations";

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean isSearch;
    private boolean isNarrow;
    private boolean isOfFew;
    private boolean isInvitedToo;

    String text() {
        return text.toString();
    }

    /** Whether these are looked for by a text, among all people. */
    boolean isSearchAmongAll() {
        return isSearch && !isNarrow;
    }

    /** Whether they are hardly more than one: an address is looked for. */
    boolean isOfFew() {
        return isOfFew;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    UserConditions matching(UserQuery query) {
        if (query.search() != null) {
            text.append(" and (").append(addressLike("u.username", "search", query.search()));
            text.append(" or ").append(addressLike("u.email", "search", query.search()));
            text.append(" or ")
                    .append(like(FULL_NAME, "search", query.search()))
                    .append(")");
        }
        if (query.name() != null) {
            text.append(" and ").append(like(FULL_NAME, "name", query.name()));
        }
        if (query.email() != null) {
            text.append(" and ").append(addressLike("u.email", "email", query.email()));
        }
        if (query.state() != null) {
            inState(query.state());
        }
        if (query.origin() != null) {
            text.append(" and a.origin = :origin");
            parameters.put("origin", query.origin());
        }
        return this;
    }

    private String like(String column, String parameter, SearchTerm term) {
        isSearch = true;
        parameters.put(parameter, term.pattern());
        return column + SearchTerm.LIKE.formatted(parameter);
    }

    /**
     * A whole address by what stands before the @, and by all of it only who has that: of the parts of a text that everybody
     * has, such as the domain of a company, a trigram index reads very long lists. No index knows the text with nothing added.
     */
    private String addressLike(String column, String parameter, SearchTerm term) {
        String whole = like(column, parameter, term);
        return term.addresseePattern()
                .map(addressee -> {
                    isOfFew = true;
                    parameters.put(parameter + "Addressee", addressee);
                    return "(" + column + SearchTerm.LIKE.formatted(parameter + "Addressee") + " and "
                            + like(column + " || ''", parameter, term) + ")";
                })
                .orElse(whole);
    }

    /**
     * As {@link UserState#of} has it. Who has no account or another one is asked by "not exists": of "is null" behind an outer
     * join PostgreSQL expects nobody, and sorts everybody.
     */
    private void inState(UserState state) {
        switch (state) {
            case PENDING_APPROVAL -> text.append(" and a.status = :waiting");
            case PENDING_ACTIVATION -> text.append(" and a.status = :invited and u.enabled = true");
            case DISABLED -> text.append(" and u.enabled = false").append(NOT_IN_STATE.formatted("(:waiting)"));
            case ACTIVE -> text.append(" and u.enabled = true").append(NOT_IN_STATE.formatted("(:waiting, :invited)"));
        }
        if (state != UserState.PENDING_ACTIVATION) {
            parameters.put("waiting", AccountStatus.PENDING_APPROVAL);
        }
        if (state == UserState.PENDING_ACTIVATION || state == UserState.ACTIVE) {
            parameters.put("invited", AccountStatus.PENDING_ACTIVATION);
        }
    }

    /** @param organizations ids */
    UserConditions in(Collection<String> organizations) {
        text.append(MEMBERS.formatted(THERE));
        if (isInvitedToo) {
            text.append(INVITED);
            parameters.put("open", InvitationState.OPEN);
        }
        text.append(")");
        parameters.put("organizations", organizations);
        isNarrow = true;
        return this;
    }

    /** Or with an open invitation: of whom an org admin must not learn that they have an account (F-03). */
    UserConditions inOrInvitedTo(String organization) {
        isInvitedToo = true;
        return in(List.of(organization));
    }

    /** In any of the organizations that were named before, or in any at all. Who is invited there has the role that waits. */
    UserConditions having(OrganizationRole role) {
        text.append(ROLE.formatted(parameters.containsKey("organizations") ? THERE : ""));
        if (isInvitedToo) {
            text.append(INVITED).append(" and w.role = :waitingRole");
            parameters.put("waitingRole", role);
        }
        text.append(")");
        parameters.put("role", role.roleName());
        return this;
    }

    /** In the one organization that was named before, which has no stronger one for them. */
    UserConditions andNoneStronger(OrganizationRole role) {
        List<String> stronger = Stream.of(OrganizationRole.values())
                .filter(other -> other.compareTo(role) < 0)
                .map(OrganizationRole::roleName)
                .toList();
        if (!stronger.isEmpty()) {
            text.append(STRONGER);
            parameters.put("stronger", stronger);
        }
        return this;
    }

    /** @param are whether those are meant who hold one of the roles, or everybody else */
    UserConditions holding(String parameter, Granting granting, boolean are) {
        text.append(are ? " and u.id in (" : " and u.id not in (")
                .append("select r.user.id from UserRoleMappingEntity r where r.roleId in :roles")
                .append(parameter);
        parameters.put("roles" + parameter, granting.roles());
        if (!granting.groups().isEmpty()) {
            text.append(" union select m.user.id from UserGroupMembershipEntity m where m.groupId in :groups")
                    .append(parameter);
            parameters.put("groups" + parameter, granting.groups());
        }
        text.append(")");
        return this;
    }
}
