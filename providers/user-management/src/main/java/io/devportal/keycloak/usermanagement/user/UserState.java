// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.account.AccountStatus;

/** The state of a person, as admins see it. */
public enum UserState {
    /** Signed up; nobody has decided. */
    PENDING_APPROVAL,
    /** Has an activation link before them, whether or not it was sent (L19). */
    PENDING_ACTIVATION,
    ACTIVE,
    /** By an admin's decision, not because something is still missing. */
    DISABLED;

    /**
     * @param status null for people whom the pack never held back
     * @param enabled Keycloak's own flag
     */
    public static UserState of(AccountStatus status, boolean enabled) {
        if (status == AccountStatus.PENDING_APPROVAL) {
            return PENDING_APPROVAL;
        }
        if (!enabled) {
            return DISABLED;
        }
        return status == AccountStatus.PENDING_ACTIVATION ? PENDING_ACTIVATION : ACTIVE;
    }
}
