// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;

/**
 * The denial for an account that is read-only because of its user store, or because a disabled organization manages
 * it.
 */
public final class ReadOnlyAccount {

    private ReadOnlyAccount() {}

    public static Denial denial() {
        return new Denial(
                Kind.CONFLICT,
                "read_only_account",
                "This account is read-only here because of its user store, or of a disabled organization that manages"
                        + " it. Change it there, then try again.");
    }
}
