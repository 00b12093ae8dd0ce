// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.devportal.keycloak.usermanagement.account.Account;
import java.time.Duration;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;

/**
 * The token of an activation link: the account, the generation of the link, and the address that it was sent to. The
 * account's row decides whether it still works. It is also read from addresses, because older mails carry it there
 * instead of a short code.
 */
public final class ActivationToken extends DefaultActionToken {

    private static final long serialVersionUID = 1;

    public static final String TYPE = "portal-activation";

    @JsonProperty("gen")
    private int generation;

    /** For Jackson. */
    ActivationToken() {}

    ActivationToken(Account account, String address) {
        // an expired token would never reach our page, which says what to do next
        this(account.id(), account.link().generation(), address, MailLinks.KEPT);
    }

    ActivationToken(String userId, int generation, String address, Duration lifetime) {
        super(userId, TYPE, (int) (Time.currentTimeSeconds() + lifetime.toSeconds()), null);
        setEmail(address);
        this.generation = generation;
    }

    public int generation() {
        return generation;
    }
}
