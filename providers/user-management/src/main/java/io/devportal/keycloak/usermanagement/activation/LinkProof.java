// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import java.util.Objects;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the mailed link that opened an authentication session proves: the address that it went to, and the generation of the
 * account's link. Both are kept in the session from the first check on, because the account may change while it is open.
 */
final class LinkProof {

    private static final String ADDRESS = "portal.vouched-address";
    private static final String GENERATION = "portal.vouched-generation";

    private final AuthenticationSessionModel authSession;

    LinkProof(AuthenticationSessionModel authSession) {
        this.authSession = authSession;
    }

    /** Whether the link, ours or one of Keycloak's, is still valid for this account; true in a session without a link. */
    boolean isGoodFor(Account account, UserFacts user) {
        if (!LinkSession.provesAddress(authSession)) {
            return true;
        }
        if (authSession.getAuthNote(GENERATION) == null) {
            authSession.setAuthNote(GENERATION, Integer.toString(account.link().generation()));
            authSession.setAuthNote(ADDRESS, addressOfLink(user));
        }
        return Objects.equals(authSession.getAuthNote(ADDRESS), user.email())
                && Integer.toString(account.link().generation()).equals(authSession.getAuthNote(GENERATION));
    }

    /** LoginActionsService (26.7.3) has verified the token and keeps it in the session. */
    private String addressOfLink(UserFacts user) {
        String token = authSession.getAuthNote(Constants.KEY);
        if (token == null) {
            return user.email();
        }
        try {
            String address = new JWSInput(token)
                    .readJsonContent(DefaultActionToken.class)
                    .getEmail();
            return address == null ? user.email() : address;
        } catch (JWSInputException e) {
            throw new IllegalStateException("the session keeps a token that nobody could have opened", e);
        }
    }
}
