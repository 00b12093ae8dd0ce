// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class ChecklistResourceProviderFactory implements RealmResourceProviderFactory {

    /** The path below the realm: {@code /realms/{realm}/portal-password-rules}. */
    static final String ID = "portal-password-rules";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ChecklistResource(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new ChecklistPublisher(factory));
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
