// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;

/** Where a person stands in front of the account set-up. */
enum Standing {
    /** Nothing to do here. */
    FREE,
    /** An admin has not decided, or the account is disabled. */
    KEPT_OUT,
    /** Let in, but here without the link: whoever this is has not proven the address. */
    NEEDS_LINK,
    SETTING_UP;

    static Standing of(RequiredActionContext context, Optional<Account> account) {
        AccountStatus status = account.map(Account::status).orElse(AccountStatus.ACTIVE);
        if (!context.getUser().isEnabled()
                || status == AccountStatus.PENDING_APPROVAL
                || status == AccountStatus.REJECTED) {
            return KEPT_OUT;
        }
        if (status == AccountStatus.ACTIVE) {
            return FREE;
        }
        boolean hasPassword = new ChosenPassword(context.getRealm(), context.getUser()).exists();
        // whom no admin has let in may have chosen the password himself, with an address that is not his
        // nor has he shown that he knows it when an identity provider vouches for him
        boolean isKnown = hasPassword
                && account.get().decision() != null
                && !BrokeredSession.is(context.getAuthenticationSession());
        return isKnown || LinkSession.provesAddress(context.getAuthenticationSession()) ? SETTING_UP : NEEDS_LINK;
    }
}
