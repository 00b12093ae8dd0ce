// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import java.util.Optional;

/** Who may do what to whom. Pure: the whole table is tested without a server. */
public final class AccessRules {

    private AccessRules() {}

    public static boolean mayDecideRequests(Caller caller) {
        return caller.is(GlobalRole.PORTAL_ADMIN);
    }

    public static boolean mayChangeSettings(Caller caller) {
        return caller.is(GlobalRole.PORTAL_ADMIN);
    }

    public static boolean mayChangeRoles(Caller caller) {
        return caller.is(GlobalRole.PORTAL_ADMIN);
    }

    /** Throws a {@link Refusal} when he may not. */
    public static void requireMayDecideRequests(Caller caller) {
        require(mayDecideRequests(caller));
    }

    /** Throws a {@link Refusal} when he may not. */
    public static void requireMayChangeSettings(Caller caller) {
        require(mayChangeSettings(caller));
    }

    /** In organizations, of anybody. Throws a {@link Refusal} when he may not. */
    public static void requireMayChangeRoles(Caller caller) {
        require(mayChangeRoles(caller));
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Refusal(new Denial.RoleMissing(GlobalRole.PORTAL_ADMIN));
        }
    }

    /** Why this caller may not decide this request, or empty when he may. */
    public static Optional<Denial> objectionToDecision(
            Caller caller, String applicantId, boolean applicantAdministersRealm) {
        if (!mayDecideRequests(caller)) {
            return Optional.of(new Denial.RoleMissing(GlobalRole.PORTAL_ADMIN));
        }
        if (caller.isReally(applicantId)) {
            return Optional.of(new Denial.SelfApproval());
        }
        return applicantAdministersRealm ? Optional.of(new Denial.RealmAdministrator()) : Optional.empty();
    }
}
