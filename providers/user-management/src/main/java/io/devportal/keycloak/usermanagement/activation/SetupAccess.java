// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;

/** Whether the account set-up is required, and whether it may be shown. */
enum SetupAccess {
    /** The set-up is not required. */
    FREE,
    /** No admin has decided yet, or the account is disabled. */
    KEPT_OUT,
    /** Approved, but did not come through the link: the address is not proven. */
    NEEDS_LINK,
    SETTING_UP;

    static SetupAccess of(RequiredActionContext context, Optional<Account> account) {
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
        // without a decision of an admin a password proves nothing, since the person may have typed somebody else's
        // address;
        // and somebody who came through an identity provider has not shown that they know the password
        boolean isKnown = hasPassword
                && account.get().decision() != null
                && !BrokeredSession.is(context.getAuthenticationSession());
        return isKnown || LinkSession.provesAddress(context.getAuthenticationSession()) ? SETTING_UP : NEEDS_LINK;
    }
}
