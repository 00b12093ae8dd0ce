// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.link.ActivationToken;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.ActionTokenHandler;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsServiceException;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Opens an activation link and shows the account set-up form without a page in between. A GET changes nothing,
 * however often a mail scanner sends it; only the POST of the form does.
 *
 * <p>The link is checked where LoginActionsService (26.7.3) asks for a fresh authentication session: after it has
 * verified the signature, and before it would show a misleading text for users who are deleted, disabled or signed in
 * as somebody else.
 */
final class ActivationTokenHandler implements ActionTokenHandler<ActivationToken> {

    private final KeycloakSession session;
    private final RealmModel realm;

    ActivationTokenHandler(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * What Keycloak's error page says about a link with a signature that cannot be verified. It asks for every link, but the
     * token of a code was signed a moment ago, and the sentence costs as much as a third of a page.
     */
    @Override
    public String getDefaultErrorMessage() {
        if (session.getAttribute(LinkSession.CODE) != null) {
            return Messages.INVALID_REQUEST;
        }
        return LinkPages.unreadable(session, realm);
    }

    @Override
    public AuthenticationSessionModel startFreshAuthenticationSession(
            ActivationToken token, ActionTokenContext<ActivationToken> context) throws LoginActionsServiceException {
        leadThroughAnEnabledClient(token);
        AuthenticationSessionModel authSession = context.createAuthenticationSessionForClient(token.getIssuedFor());
        authSession.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
        rememberLink(authSession, context);
        session.getContext().setAuthenticationSession(authSession);
        LocaleUtil.processLocaleParam(session, realm, authSession);
        OpenedLink link = new OpenedLink(session, realm, token);
        if (link.state() != LinkState.VALID) {
            throw new LoginActionsServiceException(refuse(link, authSession, context));
        }
        LinkSession.open(authSession, token);
        return authSession;
    }

    /** For a change of language, which opens the link once more. The address of a code is the link already. */
    private void rememberLink(AuthenticationSessionModel authSession, ActionTokenContext<ActivationToken> context) {
        String code = session.getAttribute(LinkSession.CODE, String.class);
        if (code == null) {
            String token = context.getUriInfo().getQueryParameters().getFirst(Constants.KEY);
            authSession.setAuthNote(Constants.KEY, token);
            LinkSession.remember(authSession, token);
        } else {
            LinkSession.remember(authSession, code);
        }
    }

    /** The link outlives the client that it was made for, and a disabled account console. */
    private void leadThroughAnEnabledClient(ActivationToken token) {
        ClientModel client = realm.getClientByClientId(token.getIssuedFor());
        if (client == null || !client.isEnabled()) {
            token.issuedFor(SystemClientUtil.getSystemClient(realm).getClientId());
        }
    }

    private Response refuse(
            OpenedLink link, AuthenticationSessionModel authSession, ActionTokenContext<ActivationToken> context) {
        boolean justActivated = link.state() == LinkState.USED
                && context.getUriInfo().getQueryParameters().containsKey(LinkSession.ACTIVATED_PARAM);
        if (!justActivated) {
            link.report(context.getEvent().client(authSession.getClient()));
        }
        LinkPages pages = new LinkPages(session, realm, authSession);
        Response page = justActivated ? pages.activated(link) : pages.problem(link);
        new AuthenticationSessionManager(session).removeAuthenticationSession(realm, authSession, false);
        return page;
    }

    @Override
    public Response handleToken(ActivationToken token, ActionTokenContext<ActivationToken> context) {
        return AccountSetupPage.open(session, context.getAuthenticationSession(), context.getEvent());
    }

    /** None: every link opens a session of its own. */
    @Override
    public String getAuthenticationSessionIdFromToken(
            ActivationToken token,
            ActionTokenContext<ActivationToken> context,
            AuthenticationSessionModel currentAuthSession) {
        return null;
    }

    /** The row decides about use, not Keycloak's store of used tokens. */
    @Override
    public boolean canUseTokenRepeatedly(ActivationToken token, ActionTokenContext<ActivationToken> context) {
        return true;
    }

    @Override
    public Class<ActivationToken> getTokenClass() {
        return ActivationToken.class;
    }

    @Override
    public EventType eventType() {
        return EventType.EXECUTE_ACTION_TOKEN;
    }

    @Override
    public String getDefaultEventError() {
        return Errors.NOT_ALLOWED;
    }

    @Override
    public void close() {}
}
