// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Checks that Keycloak makes on its own endpoints, but not on those of extensions (26.7.3): the realm is enabled, and
 * the request uses HTTPS if required.
 */
public final class OpenRealm {

    private final KeycloakSession session;
    private final Answers answers;

    public OpenRealm(KeycloakSession session, Answers answers) {
        this.session = session;
        this.answers = answers;
    }

    public void require() {
        RealmModel realm = session.getContext().getRealm();
        if (!realm.isEnabled()) {
            throw answers.forbidden(
                    "This realm is disabled. A realm administrator can enable it under Realm settings.");
        }
        if (realm.getSslRequired().isRequired(session.getContext().getConnection()) && !isHttps()) {
            throw answers.forbidden("This realm asks for HTTPS. Repeat the request with https:// in the address.");
        }
    }

    private boolean isHttps() {
        return "https".equals(session.getContext().getUri().getBaseUri().getScheme());
    }
}
