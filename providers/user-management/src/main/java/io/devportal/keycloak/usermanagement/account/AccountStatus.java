// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/** Where an account stands. Stored by name; "disabled" is Keycloak's own flag and therefore not a status of ours. */
public enum AccountStatus {
    /** Signed up; an admin has not decided. */
    PENDING_APPROVAL,
    /** May use the activation link, and has to before anything else. */
    PENDING_ACTIVATION,
    ACTIVE,
    /** The user is deleted and the address free again; the row keeps who, when and why. */
    REJECTED
}
