// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import java.util.Optional;
import java.util.Set;

/**
 * Permission checks. {@link Action} is the table, {@link Condition} what its rows refer to. Pure, so all of it is
 * tested without a server.
 */
public final class AccessRules {

    private AccessRules() {}

    /** Why the caller may not perform the action on anybody, or empty. Menus use it, and services before they look anything up. */
    public static Optional<Denial> decide(Caller caller, Action action) {
        return switch (action.audience()) {
            case EVERYBODY -> Optional.empty();
            case PORTAL_ADMINS ->
                caller.isPortalAdmin() ? Optional.empty() : Optional.of(AccessDenials.portalAdminMissing());
            case PORTAL_ADMINS_WHO_MANAGE_THE_REALM -> {
                if (!caller.isPortalAdmin()) {
                    yield Optional.of(AccessDenials.portalAdminMissing());
                }
                yield caller.managesRealm()
                        ? Optional.empty()
                        : Optional.of(AccessDenials.realmManagementMissing(action));
            }
            case ORG_ADMINS_TOO ->
                caller.isPortalAdmin() || !caller.administered().isEmpty()
                        ? Optional.empty()
                        : Optional.of(AccessDenials.orgAdminMissing());
        };
    }

    /** Why the caller may not perform the action on this person, or empty. */
    public static Optional<Denial> decide(Caller caller, Action action, Target target) {
        return decide(caller, action).or(() -> action.conditions().stream()
                .flatMap(condition -> condition.objection(caller, target).stream())
                .findFirst());
    }

    /** Ids of the organizations whose people the caller sees, or empty for all. */
    public static Optional<Set<String>> visibleOrganizations(Caller caller) {
        return caller.isPortalAdmin() ? Optional.empty() : Optional.of(caller.administered());
    }

    /** Throws a {@link Refusal} when the caller may not. */
    public static void require(Caller caller, Action action) {
        refuse(decide(caller, action));
    }

    /** Throws a {@link Refusal} when the caller may not. */
    public static void require(Caller caller, Action action, Target target) {
        refuse(decide(caller, action, target));
    }

    private static void refuse(Optional<Denial> objection) {
        objection.ifPresent(denial -> {
            throw new Refusal(denial);
        });
    }
}
