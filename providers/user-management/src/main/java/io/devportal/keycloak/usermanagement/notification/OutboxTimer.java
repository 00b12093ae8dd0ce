// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

/**
 * The safety net behind the wake-up of each request: wakes the worker on every node, also after a restart. Mails are
 * claimed one by one, so nodes need not agree on who runs. Keycloak's timers (26.7.3) share one thread: nothing is sent on
 * it.
 */
public final class OutboxTimer implements ProviderEventListener {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final KeycloakSessionFactory factory;

    public OutboxTimer(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            try (KeycloakSession session = factory.create()) {
                session.getProvider(TimerProvider.class)
                        .schedule(new OutboxWorker(factory)::wake, INTERVAL.toMillis(), "portal-outbox");
            }
        }
    }
}
