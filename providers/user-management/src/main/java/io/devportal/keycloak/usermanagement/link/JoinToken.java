// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.devportal.keycloak.usermanagement.account.Invitation;
import java.time.Duration;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;

/**
 * What the link of somebody carries who has an account already: which invitation, which generation of the link, and the
 * address it went to. It proves that we made the link; whether it still works is decided by the invitation's row.
 */
public final class JoinToken extends DefaultActionToken {
    private static final long serialVersionUID = 1;

    static final String TYPE = "portal-join";

    // far beyond the longest link lifetime: an expired link has a page that says what to do next
    private static final Duration SIGNATURE_LIFETIME = Duration.ofDays(365);

    @JsonProperty("inv")
    private String invitationId;

    @JsonProperty("gen")
    private int generation;

    /** For Jackson. */
    JoinToken() {}

    JoinToken(Invitation invitation, String address) {
        super(invitation.userId(), TYPE, (int) (Time.currentTimeSeconds() + SIGNATURE_LIFETIME.toSeconds()), null);
        setEmail(address);
        invitationId = invitation.id();
        generation = invitation.link().generation();
    }

    public String invitationId() {
        return invitationId;
    }

    public int generation() {
        return generation;
    }
}
