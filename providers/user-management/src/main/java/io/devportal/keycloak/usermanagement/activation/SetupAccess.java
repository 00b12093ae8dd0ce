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
        // a password is no proof while no admin has let the person in: they may have typed an address that is not
        // theirs; nor has
        // somebody whom an identity provider vouches for shown that they know the password
        boolean isKnown = hasPassword
                && account.get().decision() != null
                && !BrokeredSession.is(context.getAuthenticationSession());
        return isKnown || LinkSession.provesAddress(context.getAuthenticationSession()) ? SETTING_UP : NEEDS_LINK;
    }
}
