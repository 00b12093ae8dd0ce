// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.UnaryOperator;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Signs out the current user of this browser, and opens the mailed link again. */
public final class LinkSignOutResource {

    /** A secret of the sign-in, which AuthenticationManager (26.7.3) keeps in the identity cookie and puts here. */
    public static final String STATE_CHECKER = "state_checker";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UnaryOperator<String> link;

    /** @param link the address of a link, for its token */
    public LinkSignOutResource(KeycloakSession session, UnaryOperator<String> link) {
        this.session = session;
        this.link = link;
        this.realm = session.getContext().getRealm();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@FormParam("checker") String checker, @FormParam("key") String key) {
        if (key == null) {
            throw new BadRequestException();
        }
        AuthResult signedIn = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        if (signedIn != null && isOfThisBrowser(checker)) {
            end(signedIn.session());
        }
        return Response.seeOther(URI.create(link.apply(key))).build();
    }

    /** Another site can send this form, but does not know the secret. */
    private boolean isOfThisBrowser(String checker) {
        String expected = session.getAttribute(STATE_CHECKER, String.class);
        return expected != null
                && checker != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), checker.getBytes(StandardCharsets.UTF_8));
    }

    private void end(UserSessionModel signedIn) {
        KeycloakContext context = session.getContext();
        new EventBuilder(realm, session, context.getConnection())
                .event(EventType.LOGOUT)
                .user(signedIn.getUser())
                .session(signedIn)
                .success();
        AuthenticationManager.expireIdentityCookie(session);
        AuthenticationManager.backchannelLogout(
                session,
                realm,
                signedIn,
                context.getUri(),
                context.getConnection(),
                context.getHttpRequest().getHttpHeaders(),
                true);
    }
}
