// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import io.devportal.keycloak.usermanagement.access.ClosedApis;
import io.devportal.keycloak.usermanagement.account.PendingByRealm;
import io.devportal.keycloak.usermanagement.background.NodeTimer;
import io.devportal.keycloak.usermanagement.notification.MailBacklogs;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Reads the figures of all realms in three statements, and shows them. */
public final class MetricsRefresh {

    private static final Logger LOG = Logger.getLogger(MetricsRefresh.class);

    private static final Duration START = Duration.ofSeconds(1);

    private final KeycloakSessionFactory factory;
    private final Gauges gauges = new Gauges(Metrics.globalRegistry, Time::currentTimeMillis);
    private final AtomicBoolean running = new AtomicBoolean();

    /** Every node for itself: all show the same figures, and any may be asked. */
    public static NodeTimer timer(KeycloakSessionFactory factory, Duration interval) {
        return new NodeTimer(factory, "portal-metrics", START, interval, () -> new MetricsRefresh(factory)::start);
    }

    MetricsRefresh(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** One at a time, and none on a server that shows no metrics. Never throws. */
    void start() {
        if (Metrics.globalRegistry.getRegistries().isEmpty() || !running.compareAndSet(false, true)) {
            return;
        }
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("portal-metrics")
                    .execute(this::run);
        } catch (RuntimeException e) {
            running.set(false);
            LOG.warn("The metrics are not refreshed; the timer tries again", e);
        }
    }

    private void run() {
        try {
            Map<String, Figures> figures = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory,
                    session ->
                            Figures.byRealm(new PendingByRealm(session).list(), new MailBacklogs(session).byRealm()));
            Set<String> closed = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> Set.copyOf(new ClosedApis(session).realms()));
            gauges.show(figures, closed);
            new Decisions(Metrics.globalRegistry).forgetAllBut(figures.keySet());
        } catch (RuntimeException e) {
            LOG.warn("The metrics could not be refreshed; the timer tries again", e);
        } finally {
            running.set(false);
        }
    }
}
