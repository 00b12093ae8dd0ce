// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.listener;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * A listener that acts in the transaction of the event, and rolls it back if it fails: EventBuilder and
 * AdminEventBuilder (26.7.3) only log the exceptions of a listener.
 */
public abstract class Guard implements EventListenerProvider {

    protected final KeycloakSession session;

    protected Guard(KeycloakSession session) {
        this.session = session;
    }

    protected final void orRollBack(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            session.getTransactionManager().setRollbackOnly();
            throw e;
        }
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public final void close() {}
}
