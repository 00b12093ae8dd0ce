// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.me;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What callers may know about themselves, and what they may do. */
record MeService(KeycloakSession session, RealmModel realm, Caller caller) {

    UserModel user() {
        AccessRules.require(caller, Action.READ_ME);
        return session.users().getUserById(realm, caller.id());
    }

    /** To anybody at all: about one person the answer may be another. */
    boolean may(Action action) {
        return AccessRules.decide(caller, action).isEmpty();
    }

    /** The same for everything, with the reason why not. */
    Map<Action, Optional<Denial>> may() {
        Map<Action, Optional<Denial>> may = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            may.put(
                    action,
                    AccessRules.decide(caller, action)
                            .or(() -> action == Action.ADD_USER ? adding() : Optional.empty()));
        }
        return may;
    }

    /** Empty when somebody can be added to one of the organizations, or as a publisher: not under single sign-on. */
    private Optional<Denial> adding() {
        Set<String> own = AccessRules.visibleOrganizations(caller).orElse(Set.of());
        Target newcomer = new Targets(session, realm).newcomer(new Change(own, Set.of(), Set.of()));
        return own.isEmpty()
                ? AccessRules.decide(caller, Action.ADD_USER, newcomer)
                : own.stream()
                        .map(id -> AccessRules.decide(
                                caller,
                                Action.ADD_USER,
                                newcomer.with(new Change(Set.of(id), Set.of(OrganizationRole.DEVELOPER), Set.of()))))
                        .reduce((one, other) -> one.isEmpty() ? one : other)
                        .orElseThrow();
    }
}
