// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/** The state of an invitation. Stored by name. */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** By an admin. */
    WITHDRAWN,
    /** By time: its link was not used, and the account that waited for it is gone. */
    EXPIRED
}
