// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import java.util.List;
import java.util.Set;

/** The position of the approval step in a first login flow. */
public enum Placement {
    /** The flow makes no users. */
    NOT_NEEDED,
    /** Nobody is asked. */
    MISSING,
    /** It is in the flow, but where a new person does not pass after the account was made. */
    MISPLACED,
    /** Whoever stops at a step in between leaves an account behind that nobody approved. */
    TOO_LATE,
    RIGHT;

    /** Steps that show no page of their own, so that nobody can stop there. */
    private static final Set<String> QUIET = Set.of("idp-add-organization-member");

    private static final List<String> QUIET_KINDS = List.of("conditional-", "portal-");

    /**
     * @param isInFlow whether the approval step is enabled anywhere in the flow
     * @param afterCreation the steps that follow once the user is created, or null when none is created
     */
    static Placement of(boolean isInFlow, List<String> afterCreation) {
        if (afterCreation == null) {
            return NOT_NEEDED;
        }
        int approval = afterCreation.indexOf(FirstLoginAuthenticatorFactory.ID);
        if (approval < 0) {
            return isInFlow ? MISPLACED : MISSING;
        }
        return afterCreation.subList(0, approval).stream().allMatch(Placement::isQuiet) ? RIGHT : TOO_LATE;
    }

    private static boolean isQuiet(String step) {
        return QUIET.contains(step) || QUIET_KINDS.stream().anyMatch(step::startsWith);
    }
}
