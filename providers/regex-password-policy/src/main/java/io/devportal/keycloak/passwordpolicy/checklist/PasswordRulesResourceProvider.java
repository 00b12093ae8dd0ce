// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class PasswordRulesResourceProvider implements RealmResourceProvider {
    private final KeycloakSession session;

    PasswordRulesResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new PasswordRulesResource(session);
    }

    @Override
    public void close() {}
}
