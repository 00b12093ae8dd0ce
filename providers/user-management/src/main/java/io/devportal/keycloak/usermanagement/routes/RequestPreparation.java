// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.OpenRealm;
import io.devportal.keycloak.usermanagement.rest.PageLanguage;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** What every request below {@code /realms/{realm}/portal} passes, and makes every answer behind it one that nobody keeps. */
record Doorway(KeycloakSession session) {

    /** Of the API, and of what leads on. */
    Answers open() {
        keepNothing();
        Answers answers = new Answers(session);
        new OpenRealm(session, answers).require();
        requireReadableType();
        return answers;
    }

    /** Of a page for people, who have not signed in. */
    void openPage() {
        open();
        new PageLanguage(session).choose();
    }

    /** Of what a page says, which a browser may keep: the language counts for this answer only. */
    void openTexts() {
        open();
        new PageLanguage(session).chooseForThisAnswer();
    }

    /** Of a page that Keycloak goes on to judge: it has one of its own for a closed realm. */
    void openLink() {
        keepNothing();
        requireReadableType();
        new PageLanguage(session).choose();
    }

    /** Also not errors that Keycloak writes itself. */
    private void keepNothing() {
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** To a {@code Content-Type} that is none, Keycloak (26.7.5) answers 500 everywhere. */
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
