// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.user.ListedRightsService.Listed;
import io.devportal.keycloak.usermanagement.user.ListedUser.Person;
import io.devportal.keycloak.usermanagement.user.ListedUser.RolesHeld;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The list of people. Portal admins see all; org admins see those in their organizations, and nothing about other
 * organizations. Throws {@link Refusal}.
 */
record UserListService(KeycloakSession session, RealmModel realm, Caller caller) {

    /** @param after login name of the last one on the page before, or null */
    record UserPage(UserQuery query, String after, int max) {}

    /**
     * In the order of the login names.
     *
     * @param page read once it is clear that the caller may see any
     */
    List<ListedUser> list(Supplier<UserPage> page) {
        AccessRules.require(caller, Action.LIST_USERS);
        Optional<Set<String>> visible = AccessRules.visibleOrganizations(caller);
        UserPage asked = page.get();
        List<Person> people = new ListedUsers(session, realm)
                .list(conditions(asked.query(), visible.orElse(null)), asked.after(), asked.max());
        ListedRightsService rights = new ListedRightsService(
                session, realm, caller, people.stream().map(Person::id).toList());
        return people.stream().map(person -> listed(person, rights, visible)).toList();
    }

    private ListedUser listed(Person person, ListedRightsService rights, Optional<Set<String>> visible) {
        Listed subject = new Listed(person.id(), person.store(), person.standing());
        RolesHeld shown = visible(rights.held(person.id()), visible);
        Map<String, Map<Action, Optional<Denial>>> there = new HashMap<>();
        shown.organizations().forEach(one -> there.put(one.id(), rights.inOrganization(subject, one.id())));
        return new ListedUser(person, shown, rights.may(subject), there);
    }

    /**
     * Whether more people than that are in the list.
     *
     * @param query read once it is clear that the caller may see any
     */
    boolean isLongerThan(int most, Supplier<UserQuery> query) {
        AccessRules.require(caller, Action.LIST_USERS);
        Set<String> visible = AccessRules.visibleOrganizations(caller).orElse(null);
        return new ListedUsers(session, realm).areMoreThan(most, conditions(query.get(), visible));
    }

    private UserConditions conditions(UserQuery query, Set<String> visible) {
        UserConditions conditions = new UserConditions().matching(query);
        Collection<String> organizations = organizations(query, visible);
        if (organizations != null && visible == null) {
            conditions.inOrInvitedTo(query.organization());
        } else if (organizations != null) {
            conditions.in(organizations);
        }
        if (query.role() != null && query.role().inOrganization() != null) {
            conditions.having(query.role().inOrganization());
            if (query.organization() != null) {
                conditions.andNoneStronger(query.role().inOrganization());
            }
        }
        GlobalRoleHolders holders = new GlobalRoleHolders(session, realm);
        if (query.role() != null && query.role().global() != null) {
            conditions.holding("OfRole", holders.of(Set.of(query.role().global())), true);
        }
        if (query.kind() != null) {
            conditions.holding(
                    "OfKind", holders.of(Arrays.asList(GlobalRole.values())), query.kind() == UserKind.PUBLISHERS);
        }
        return conditions;
    }

    /** Null for all. An organization of others is one that does not exist. */
    private Collection<String> organizations(UserQuery query, Set<String> visible) {
        if (query.organization() == null) {
            return visible;
        }
        boolean isThere = visible == null ? exists(query.organization()) : visible.contains(query.organization());
        if (!isThere) {
            throw new Refusal(Denial.notFound());
        }
        return List.of(query.organization());
    }

    /** Where organizations are switched off, there are none. */
    private boolean exists(String organization) {
        return OrganizationRoles.of(session).areEnabled()
                && Account.canBeId(organization)
                && !new Organizations(session, realm)
                        .byId(List.of(organization))
                        .isEmpty();
    }

    /** Where organizations are switched off, nobody is in one. */
    private RolesHeld visible(RolesHeld roles, Optional<Set<String>> visible) {
        if (!OrganizationRoles.of(session).areEnabled()) {
            return roles.in(one -> false);
        }
        return visible.map(ids -> roles.in(one -> ids.contains(one.id()))).orElse(roles);
    }
}
