// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.time.Duration;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

/**
 * Wakes a worker on every node, again and again from when the server is up. Keycloak's timers (26.7.3) share one thread: a
 * worker only hands over, and never throws, which would end that thread.
 *
 * @param start how long after the server is up
 * @param worker made when the server is up
 */
public record NodeTimer(
        KeycloakSessionFactory factory, String name, Duration start, Duration interval, Supplier<Runnable> worker)
        implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            try (KeycloakSession session = factory.create()) {
                session.getProvider(TimerProvider.class)
                        .schedule(worker.get(), start.toMillis(), interval.toMillis(), name);
            }
        }
    }
}
