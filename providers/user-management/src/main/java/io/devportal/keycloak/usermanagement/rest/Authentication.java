// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.ApiAudience;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Accepts access tokens of this realm that were issued for this API. Cookies are ignored, so no other site can act in
 * a signed-in browser.
 */
public final class Authentication {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer \\S+");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Answers answers;

    public Authentication(KeycloakSession session, Answers answers) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.answers = answers;
    }

    public Caller caller() {
        List<String> headers =
                session.getContext().getHttpRequest().getHttpHeaders().getRequestHeader(HttpHeaders.AUTHORIZATION);
        if (headers == null
                || headers.size() != 1
                || !BEARER.matcher(headers.get(0)).matches()) {
            throw answers.unauthorized("Sign in: send an access token in one header \"Authorization: Bearer ...\".");
        }
        AuthResult result = new AppAuthManager.BearerTokenAuthenticator(session)
                .setAudience(ApiAudience.NAME)
                .authenticate();
        if (result == null) {
            throw answers.unauthorized(whyNot());
        }
        return caller(result.user(), result.session(), loggedInAt(result));
    }

    /** Only a token that is good otherwise learns what is wrong with the realm. */
    private String whyNot() {
        Optional<String> problem = new ApiAudience(realm).problem();
        if (problem.isPresent() && new AppAuthManager.BearerTokenAuthenticator(session).authenticate() != null) {
            ApiRefusals.note(realm, problem.get());
            return "The access token is not made for this API, and none can be: " + problem.get();
        }
        return "The access token is not valid here: it is expired or ended, of another realm, or not made for this API"
                + " (audience \"" + ApiAudience.NAME + "\"). Sign in again.";
    }

    private Map<String, OrganizationRole> organizationRoles(UserModel user) {
        OrganizationRoles roles = OrganizationRoles.of(session);
        return !roles.areEnabled()
                ? Map.of()
                : roles.memberships(user).stream()
                        .filter(membership -> membership.optionalRole().isPresent())
                        .collect(Collectors.toMap(Membership::organizationId, Membership::role));
    }

    /** By the token; tokens of clients without Keycloak's scope "basic" do not say it, nor do those of the password grant. */
    private static Long loggedInAt(AuthResult result) {
        UserSessionModel userSession = result.session();
        if (userSession == null
                || result.user().getServiceAccountClientLink() != null
                || userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null) {
            return null;
        }
        Long told = result.token().getAuth_time();
        if (told != null && told > 0) {
            return told;
        }
        String noted = userSession.getNote(AuthenticationManager.AUTH_TIME);
        return noted == null ? Long.valueOf(userSession.getStarted()) : Long.valueOf(noted);
    }

    private Caller caller(UserModel user, UserSessionModel userSession, Long loggedInAt) {
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                        + (user.getLastName() == null ? "" : user.getLastName()))
                .strip();
        return new Caller(
                user.getId(),
                name.isEmpty() ? user.getUsername() : name,
                new GlobalRoles(realm).of(user),
                () -> organizationRoles(user),
                userSession == null ? null : userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()),
                () -> new PortalRoles(session, realm).managesRealm(user),
                loggedInAt);
    }
}
