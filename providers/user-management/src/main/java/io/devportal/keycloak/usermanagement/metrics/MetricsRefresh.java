// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import io.devportal.keycloak.usermanagement.access.ClosedApis;
import io.devportal.keycloak.usermanagement.account.PendingByRealm;
import io.devportal.keycloak.usermanagement.background.Background;
import io.devportal.keycloak.usermanagement.background.ServerOption;
import io.devportal.keycloak.usermanagement.background.Workers.Worker;
import io.devportal.keycloak.usermanagement.notification.MailBacklogs;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Reads the values for all realms in three statements, and updates the gauges. */
public final class MetricsRefresh {

    private static final Logger LOG = Logger.getLogger(MetricsRefresh.class);

    private static final String NAME = "portal-metrics";

    private final KeycloakSessionFactory factory;
    private final Gauges gauges = new Gauges(Metrics.globalRegistry, Time::currentTimeMillis);

    private MetricsRefresh(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Every node for itself: all show the same figures, and any may be asked. */
    public static Worker worker(KeycloakSessionFactory factory) {
        return new Worker(
                NAME,
                Duration.ofSeconds(1),
                ServerOption.METRICS_INTERVAL.configured(),
                () -> new MetricsRefresh(factory)::wake);
    }

    /** One at a time, and none on a server that shows no metrics. */
    private void wake() {
        if (!Metrics.globalRegistry.getRegistries().isEmpty()) {
            new Background(factory, NAME).runAlone("", this::refresh, () -> {});
        }
    }

    private boolean refresh() {
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
        }
        return false;
    }
}
