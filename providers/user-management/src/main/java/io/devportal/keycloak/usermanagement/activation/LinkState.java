// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;

/**
 * Whether an activation link still works, and if not, why. The account's row decides, not the signature of the token.
 */
enum LinkState {
    VALID,
    USED,
    SUPERSEDED,
    EXPIRED,
    WITHDRAWN,
    /** No row of ours knows the account, as after an import of a realm export: nobody has withdrawn anything. */
    UNKNOWN,
    /** The account is gone. */
    DELETED,
    DISABLED,
    /** The link went to an address that is no longer the account's. */
    ADDRESS_CHANGED,
    /** The browser is signed in, but not as the person whose link this is. */
    SOMEBODY_ELSE;

    /**
     * What the row alone says.
     *
     * @param now milliseconds since the epoch
     */
    static LinkState of(Account account, int generation, long now) {
        return switch (account.status()) {
            case ACTIVE -> USED;
            case REJECTED, PENDING_APPROVAL -> WITHDRAWN;
            case PENDING_ACTIVATION -> waiting(account.link(), generation, now);
        };
    }

    private static LinkState waiting(Account.Link link, int generation, long now) {
        if (link.generation() != generation) {
            return SUPERSEDED;
        }
        return link.expiresAt() != null && link.expiresAt() <= now ? EXPIRED : VALID;
    }
}
