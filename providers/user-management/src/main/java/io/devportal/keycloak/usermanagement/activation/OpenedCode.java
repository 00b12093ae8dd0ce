// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.link.KeycloakLink;
import io.devportal.keycloak.usermanagement.link.LinkCode;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.CacheControlUtil;

/**
 * A short link from a mail, opened in a browser. An activation link continues as a token, which Keycloak verifies
 * before it calls {@link ActivationTokenHandler}, as with older links: there is one path to the account set-up,
 * without a redirect.
 */
public final class OpenedCode {
    private final KeycloakSession session;
    private final RealmModel realm;

    public OpenedCode(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Of an activation link. Changes nothing. */
    public Response show(String typed) {
        EventBuilder event = event();
        Optional<LinkCode> code = LinkCode.read(typed);
        Optional<String> token = code.flatMap(new ActivationLink(session, realm)::token);
        if (token.isEmpty()) {
            return unreadable(event);
        }
        session.setAttribute(LinkSession.CODE, code.get().text());
        return new LoginActionsService(session, event).executeActionToken(null, token.get(), null, null, null, null);
    }

    /** Of a mail of Keycloak itself: its own link, in the same browser. Changes nothing. */
    public Response leadOn(String typed) {
        return LinkCode.read(typed)
                .flatMap(new KeycloakLink(session, realm)::behind)
                .map(link -> Response.seeOther(URI.create(link)).build())
                .orElseGet(() -> unreadable(event()));
    }

    private EventBuilder event() {
        return new EventBuilder(realm, session, session.getContext().getConnection());
    }

    /** The same for a code that is cut, guessed, or of another realm or kind, and like that for a token that is no good. */
    private Response unreadable(EventBuilder event) {
        event.event(EventType.EXECUTE_ACTION_TOKEN).error(Errors.INVALID_CODE);
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new PortalPage(session)
                .at("activation-link")
                .setError(LinkPages.unreadable(session, realm))
                .createErrorPage(Response.Status.BAD_REQUEST);
    }
}
