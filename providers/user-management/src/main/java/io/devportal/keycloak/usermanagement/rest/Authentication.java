// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.access.Caller;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Lets in bearers of an access token of this realm that was made for this API. A cookie counts for nothing, so no other
 * site can act in a signed-in browser.
 */
final class Authentication {

    /**
     * Only the console's client can ask for this audience. A token for {@code developer-portal} is not enough: Keycloak's
     * audience-resolve mapper puts that name into tokens of any full-scope client of somebody with a portal role.
     */
    static final String AUDIENCE = "portal-api";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +\\S+");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Answers answers;

    Authentication(KeycloakSession session, Answers answers) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.answers = answers;
    }

    Caller caller() {
        List<String> headers =
                session.getContext().getHttpRequest().getHttpHeaders().getRequestHeader(HttpHeaders.AUTHORIZATION);
        if (headers == null
                || headers.size() != 1
                || !BEARER.matcher(headers.get(0)).matches()) {
            throw answers.unauthorized("Sign in: send an access token in one header \"Authorization: Bearer ...\".");
        }
        AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session)
                .setAudience(AUDIENCE)
                .authenticate();
        if (result == null) {
            throw answers.unauthorized(
                    "The access token is not valid here: it is expired or ended, of another realm, or not"
                            + " made for this API (audience \"" + AUDIENCE + "\"). Sign in again.");
        }
        return caller(result.user(), result.session());
    }

    private Caller caller(UserModel user, UserSessionModel userSession) {
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                        + (user.getLastName() == null ? "" : user.getLastName()))
                .strip();
        return new Caller(
                user.getId(),
                name.isEmpty() ? user.getUsername() : name,
                new GlobalRoles(realm).of(user),
                userSession == null ? null : userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()));
    }
}
