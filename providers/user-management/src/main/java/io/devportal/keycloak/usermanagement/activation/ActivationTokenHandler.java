// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Accounts;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Opens an activation link: the account set-up form, with no page in between. A GET changes nothing, however often a mail
 * scanner sends it; only the form's POST does.
 */
public final class ActivationTokenHandler extends AbstractActionTokenHandler<ActivationToken> {

    public ActivationTokenHandler() {
        super(
                ActivationToken.TYPE,
                ActivationToken.class,
                Messages.INVALID_CODE,
                EventType.EXECUTE_ACTION_TOKEN,
                Errors.NOT_ALLOWED);
    }

    @Override
    @SuppressWarnings("unchecked") // generic varargs, as in Keycloak's own handlers
    public Predicate<? super ActivationToken>[] getVerifiers(ActionTokenContext<ActivationToken> context) {
        return TokenUtils.predicates(verifyEmail(context));
    }

    @Override
    public Response handleToken(ActivationToken token, ActionTokenContext<ActivationToken> context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        Optional<Account> account = new Accounts(session, context.getRealm()).find(token.getUserId());
        LinkState state = account.map(row -> LinkState.of(row, token.generation(), Time.currentTimeMillis()))
                .orElse(LinkState.WITHDRAWN);
        if (state == LinkState.VALID) {
            LinkSession.open(authSession, token);
            return AccountSetupPage.open(session, authSession, context.getEvent());
        }
        boolean justActivated = state == LinkState.USED
                && context.getUriInfo().getQueryParameters().containsKey(LinkSession.ACTIVATED_PARAM);
        if (!justActivated) {
            context.getEvent()
                    .detail(Details.REASON, "activation link " + state)
                    .error(Errors.EXPIRED_CODE);
        }
        Response page = new LinkPages(session, context.getRealm(), authSession).show(state, justActivated, account);
        new AuthenticationSessionManager(session).removeAuthenticationSession(context.getRealm(), authSession, false);
        return page;
    }
}
