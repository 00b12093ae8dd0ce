// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

/** Refreshes the metrics on every node, each for itself: all nodes show the same figures, and any may be asked. */
public final class MetricsTimer implements ProviderEventListener {

    private static final Duration START = Duration.ofSeconds(1);
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final KeycloakSessionFactory factory;

    public MetricsTimer(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            try (KeycloakSession session = factory.create()) {
                session.getProvider(TimerProvider.class)
                        .schedule(
                                new MetricsRefresh(factory)::start,
                                START.toMillis(),
                                INTERVAL.toMillis(),
                                "portal-metrics");
            }
        }
    }
}
