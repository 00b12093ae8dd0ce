// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;

/**
 * What the link of somebody comes to who has an account already: which invitation, which generation of the link, and the
 * address it went to. Whether it still works is decided by the invitation's row. Mails carried it themselves before they had
 * short links, so it is still read from an address.
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
