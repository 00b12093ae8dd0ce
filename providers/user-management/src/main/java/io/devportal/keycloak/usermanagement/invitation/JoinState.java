// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

/** Whether the link of an invitation to join works in this browser, and if not, why. The template uses the names. */
enum JoinState {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    SUPERSEDED,
    EXPIRED,
    /** The account or the row, or the link cannot be read. */
    GONE,
    DISABLED,
    /** The link went to an address that is no longer the account's. */
    ADDRESS_CHANGED,
    /** The browser is signed in, but not as the person whose link this is. */
    SOMEBODY_ELSE,
    /** The account waits for its own set-up, which accepts the invitation as well. */
    SET_UP_FIRST,
    /** Nobody has proven the address: what opens the account may be somebody else's than the mailbox. */
    SIGN_IN_FIRST,
    ORGANIZATION_GONE,
    /** A publisher, a realm administrator, or somebody about whom an identity provider decides, or whose user store keeps no memberships. */
    NOT_POSSIBLE
}
