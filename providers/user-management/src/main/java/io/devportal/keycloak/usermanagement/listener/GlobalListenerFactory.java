// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.listener;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** A listener at work without being named in a realm's listeners: a guard that one click removes guards nothing. */
public abstract class GlobalListenerFactory implements EventListenerProviderFactory {

    @Override
    public final boolean isGlobal() {
        return true;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
