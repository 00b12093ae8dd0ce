// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.devportal.keycloak.usermanagement.account.Account;
import java.time.Duration;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;

/**
 * What an activation link carries: whose account, which generation of the link, and the address it went to. It proves that
 * we made the link; whether it still works is decided by the account's row.
 */
public final class ActivationToken extends DefaultActionToken {

    private static final long serialVersionUID = 1;

    public static final String TYPE = "portal-activation";

    // far beyond the longest link lifetime: an expired token would never reach our page, which says what to do next
    private static final Duration SIGNATURE_LIFETIME = Duration.ofDays(365);

    @JsonProperty("gen")
    private int generation;

    /** For Jackson. */
    ActivationToken() {}

    ActivationToken(Account account, String address) {
        super(account.id(), TYPE, (int) (Time.currentTimeSeconds() + SIGNATURE_LIFETIME.toSeconds()), null);
        setEmail(address);
        generation = account.link().generation();
    }

    public int generation() {
        return generation;
    }
}
