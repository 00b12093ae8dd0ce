// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import java.util.Optional;

/** State and origin of a person's account; both are null for people whom the pack never held back. */
public record Standing(AccountStatus status, AccountOrigin origin) {
    static Standing of(Optional<Account> account) {
        return account.map(row -> new Standing(row.status(), row.origin())).orElse(new Standing(null, null));
    }
}
