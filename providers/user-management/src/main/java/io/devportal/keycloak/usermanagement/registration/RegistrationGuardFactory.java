// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class RegistrationGuardFactory implements EventListenerProviderFactory {

    static final String ID = "portal-registration-guard";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new RegistrationGuard(session);
    }

    /** At work without being named in a realm's listeners: a guard that one click removes guards nothing. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
