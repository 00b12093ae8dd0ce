// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.activation.PortalPage;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.OpenRealm;
import io.devportal.keycloak.usermanagement.rest.PageLanguage;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;

/**
 * Checks that every request below {@code /realms/{realm}/portal} has to pass, and forbids caches to store the answer. A refusal is
 * thrown.
 */
record RequestPreparation(KeycloakSession session) {

    /** For the API. */
    Answers api() {
        forbidCaching();
        Answers answers = new Answers(session);
        new OpenRealm(session).require(answers);
        requireReadableType();
        return answers;
    }

    /** For a page that needs no session, and for a redirect to one: people read a page also where the realm is closed. */
    void page() {
        link();
        new OpenRealm(session).closed().ifPresent(closed -> {
            throw new ErrorPageException(new PortalPage(session)
                    .at("home")
                    .setError(closed.message())
                    .createErrorPage(Response.Status.FORBIDDEN));
        });
    }

    /** For the texts of a page, which browsers may cache: the requested language applies to this answer only. */
    void texts() {
        api();
        new PageLanguage(session).chooseForThisAnswer();
    }

    /** For a link that Keycloak handles from here on: it has an error page of its own for a disabled realm. */
    void link() {
        forbidCaching();
        requireReadableType();
        new PageLanguage(session).choose();
    }

    /** Applies to Keycloak's own error responses, too. */
    private void forbidCaching() {
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Keycloak (26.7.5) answers 500 to every malformed {@code Content-Type}. */
    private void requireReadableType() {
        String type = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
        } catch (IllegalArgumentException e) {
            // Keycloak would read it once more, to choose the security headers of the answer, and fail
            session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
            throw new NotSupportedException(e);
        }
    }
}
