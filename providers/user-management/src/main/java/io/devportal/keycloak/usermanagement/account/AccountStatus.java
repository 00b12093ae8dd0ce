// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/** The state of an account. Stored by name. Disabled is not one of them: that is a flag of Keycloak's own. */
public enum AccountStatus {
    /** Signed up; an admin has not decided. */
    PENDING_APPROVAL,
    /** May use the activation link, and has to before anything else. */
    PENDING_ACTIVATION,
    ACTIVE,
    /** The user is deleted and the address free again; the row keeps who, when and why. */
    REJECTED
}
