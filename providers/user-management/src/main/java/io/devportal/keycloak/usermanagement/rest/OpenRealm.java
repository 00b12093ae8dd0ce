// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.messages.Messages;

/**
 * Checks that Keycloak makes on its own endpoints, but not on those of extensions (26.7.3): the realm is enabled, and
 * the request uses HTTPS if required.
 */
public record OpenRealm(KeycloakSession session) {

    /** Why a realm answers nobody. */
    public enum Closed {
        DISABLED(
                Messages.REALM_NOT_ENABLED,
                "This realm is disabled. A realm administrator can enable it under Realm settings."),
        PLAIN_HTTP(
                Messages.HTTPS_REQUIRED, "This realm asks for HTTPS. Repeat the request with https:// in the address.");

        private final String message;
        private final String sentence;

        Closed(String message, String sentence) {
            this.message = message;
            this.sentence = sentence;
        }

        /** Key of what Keycloak's own pages say. */
        public String message() {
            return message;
        }
    }

    /** For whoever calls the API. */
    public void require(Answers answers) {
        closed().ifPresent(closed -> {
            throw answers.forbidden(closed.sentence);
        });
    }

    /** Empty when it is open. */
    public Optional<Closed> closed() {
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isEnabled()) {
            return Optional.of(Closed.DISABLED);
        }
        boolean isPlain = realm.getSslRequired().isRequired(session.getContext().getConnection()) && !isHttps();
        return isPlain ? Optional.of(Closed.PLAIN_HTTP) : Optional.empty();
    }

    private boolean isHttps() {
        return "https".equals(session.getContext().getUri().getBaseUri().getScheme());
    }
}
