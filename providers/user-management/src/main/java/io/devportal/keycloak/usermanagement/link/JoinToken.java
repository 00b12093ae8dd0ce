// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;

/**
 * The token of an invitation to join: the invitation, the generation of the link, and the address that it was sent
 * to. The invitation's row decides whether it still works. It is also read from addresses, because older mails carry
 * it there instead of a short code.
 */
public final class JoinToken extends DefaultActionToken {
    private static final long serialVersionUID = 1;

    static final String TYPE = "portal-join";

    @JsonProperty("inv")
    private String invitationId;

    @JsonProperty("gen")
    private int generation;

    /** For Jackson. */
    JoinToken() {}

    JoinToken(MailedLink link, String address) {
        super(link.userId(), TYPE, (int) (Time.currentTimeSeconds() + MailLinks.KEPT.toSeconds()), null);
        setEmail(address);
        invitationId = link.invitationId();
        generation = link.generation();
    }

    public String invitationId() {
        return invitationId;
    }

    public int generation() {
        return generation;
    }
}
