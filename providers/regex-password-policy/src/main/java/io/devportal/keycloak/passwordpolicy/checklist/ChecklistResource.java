// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.failures.Sentences;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.util.JsonSerialization;

/**
 * Serves the checklist to everybody, signed in or not, because people who choose a password need to know the rules.
 */
public final class ChecklistResource implements RealmResourceProvider {
    private final KeycloakSession session;

    ChecklistResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** @param language of the page, if it says so; else what the browser prefers */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response rules(
            @QueryParam("kc_locale") String language, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        requireHttps();
        Locale locale = pageLanguage(language);
        CachedAnswer answer = new CachedAnswer(json(locale));
        return everyOrigin().add(answer.response(known).header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag()));
    }

    /** As Keycloak's own addresses for everybody, its discovery document and its keys; they answer in a disabled realm, too. */
    private void requireHttps() {
        KeycloakContext context = session.getContext();
        boolean isHttps = "https".equals(context.getUri().getBaseUri().getScheme());
        if (!isHttps && context.getRealm().getSslRequired().isRequired(context.getConnection())) {
            throw new CorsErrorResponseException(
                    everyOrigin(), OAuthErrorException.INVALID_REQUEST, "HTTPS required", Response.Status.FORBIDDEN);
        }
    }

    /** The language of the page that asks. Outside of a login Keycloak itself does not look at {@code kc_locale} (26.7.3). */
    private Locale pageLanguage(String asked) {
        RealmModel realm = session.getContext().getRealm();
        boolean offered = asked != null
                && realm.isInternationalizationEnabled()
                && realm.getSupportedLocalesStream().anyMatch(asked::equals);
        return offered ? Locale.forLanguageTag(asked) : session.getContext().resolveLocale(null);
    }

    private Cors everyOrigin() {
        return session.getProvider(Cors.class).allowAllOrigins();
    }

    private String json(Locale locale) {
        RealmModel realm = session.getContext().getRealm();
        Sentences sentences = Sentences.in(session, realm, locale);
        Checklist list = Checklist.of(session, realm);
        try {
            return JsonSerialization.writeValueAsString(
                    ChecklistRepresentation.of(list, wording -> wording.in(locale, sentences)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
