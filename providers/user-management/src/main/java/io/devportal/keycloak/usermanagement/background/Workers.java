// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.timer.TimerProvider;

/** Runs the workers periodically on every node, from when the server is up. Nodes do not coordinate. */
public record Workers(KeycloakSessionFactory factory, List<Worker> workers) implements ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(Workers.class);

    /**
     * @param name of the timer
     * @param first how long after the server is up
     * @param wake made when the server is up; hands its work over to {@link Background}
     */
    public record Worker(String name, Duration first, Duration interval, Supplier<Runnable> wake) {}

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            try (KeycloakSession session = factory.create()) {
                TimerProvider timer = session.getProvider(TimerProvider.class);
                workers.forEach(worker -> schedule(timer, worker));
            }
        }
    }

    /** Keycloak's timers (26.7.3) share one thread, which an exception would end. */
    private static void schedule(TimerProvider timer, Worker worker) {
        Runnable wake = worker.wake().get();
        Runnable careful = () -> {
            try {
                wake.run();
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s did not start; the timer tries again", worker.name());
            }
        };
        timer.schedule(careful, worker.first().toMillis(), worker.interval().toMillis(), worker.name());
    }
}
