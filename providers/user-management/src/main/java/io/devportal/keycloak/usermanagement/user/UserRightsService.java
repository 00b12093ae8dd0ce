// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.account.Account;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a caller may do with a person, and if not, why. Determined before anything is shown or done. */
record UserRightsService(Caller caller) {
    private static final Set<Action> IN_ONE_ORGANIZATION =
            EnumSet.of(Action.ADD_TO_ORGANIZATION, Action.CHANGE_ROLE, Action.REMOVE_FROM_ORGANIZATION);
    private static final Set<Action> IN_A_MEMBERSHIP = EnumSet.of(Action.CHANGE_ROLE, Action.REMOVE_FROM_ORGANIZATION);
    private static final Set<Action> ON_A_PERSON = EnumSet.copyOf(Stream.concat(
                    Stream.of(
                            Action.EDIT_USER,
                            Action.CHANGE_EMAIL,
                            Action.ENABLE_USER,
                            Action.DISABLE_USER,
                            Action.REMOVE_USER,
                            Action.SEND_INVITATION,
                            Action.RESEND_INVITATION,
                            Action.WITHDRAW_INVITATION,
                            Action.GRANT_PORTAL_ADMIN,
                            Action.GRANT_API_OWNER),
                    IN_ONE_ORGANIZATION.stream())
            .toList());

    /** Throws a {@link Refusal} when the caller may not, or nobody may while the account stands where it does. */
    void require(Action action, Target target, Optional<Account> account) {
        AccessRules.require(caller, action, target);
        UserDenials.ofState(action, Standing.of(account)).ifPresent(denial -> {
            throw new Refusal(denial);
        });
    }

    /**
     * All that can be done with a person; what concerns one organization counts when it is possible in one.
     *
     * @param hasPassword whether Keycloak keeps a password of the person
     */
    Map<Action, Optional<Denial>> with(Target target, Standing standing, boolean hasPassword) {
        Map<Action, Optional<Denial>> may = new EnumMap<>(Action.class);
        for (Action action : ON_A_PERSON) {
            may.put(
                    action,
                    IN_ONE_ORGANIZATION.contains(action)
                            ? somewhere(action, target)
                            : AccessRules.decide(caller, action, target)
                                    .or(() -> UserDenials.ofState(action, standing))
                                    .or(() -> UserDenials.ofPassword(action, standing, hasPassword)));
        }
        return may;
    }

    Map<Action, Optional<Denial>> inOrganization(Target target, String organizationId) {
        Map<Action, Optional<Denial>> may = new EnumMap<>(Action.class);
        for (Action action : IN_A_MEMBERSHIP) {
            may.put(action, in(organizationId, action, target));
        }
        return may;
    }

    private Optional<Denial> somewhere(Action action, Target target) {
        boolean joins = action == Action.ADD_TO_ORGANIZATION;
        Set<String> own = AccessRules.visibleOrganizations(caller).orElse(Set.of());
        Stream<String> possible = joins
                ? own.stream().filter(id -> !target.organizations().contains(id))
                : target.organizations().stream();
        Optional<Denial> anywhere = AccessRules.decide(caller, action, target.with(joining(Set.of(), joins)));
        return possible.map(id -> in(id, action, target))
                .reduce((one, other) -> one.isEmpty() ? one : other)
                .orElse(anywhere);
    }

    private Optional<Denial> in(String organizationId, Action action, Target target) {
        return AccessRules.decide(
                caller,
                action,
                target.with(joining(Set.of(organizationId), action != Action.REMOVE_FROM_ORGANIZATION)));
    }

    private static Change joining(Set<String> organizations, boolean withRole) {
        return new Change(organizations, withRole ? Set.of(OrganizationRole.DEVELOPER) : Set.of(), Set.of());
    }
}
