// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class FirstLoginGuardFactory implements EventListenerProviderFactory {

    static final String ID = "portal-first-login-guard";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new FirstLoginGuard(session);
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
