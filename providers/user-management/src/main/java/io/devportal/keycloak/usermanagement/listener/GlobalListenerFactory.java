// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.listener;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Factory of a listener that is active without being configured in a realm, so that an admin cannot remove a guard
 * with one click.
 */
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
