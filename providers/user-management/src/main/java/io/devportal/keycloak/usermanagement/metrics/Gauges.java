// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Registers the latest values: one series per realm, removed when the realm is. */
final class Gauges {

    private static final String REALM = "realm";

    private final LongSupplier clock;
    private final MultiGauge pending;
    private final MultiGauge oldest;
    private final MultiGauge mails;
    private final MultiGauge api;
    private volatile Map<String, Figures> latest = Map.of();
    private volatile Set<String> closed = Set.of();

    /** @param clock milliseconds since the epoch */
    Gauges(MeterRegistry registry, LongSupplier clock) {
        this.clock = clock;
        pending = MultiGauge.builder("portal.registration.requests.pending")
                .description("Registration requests that wait for a decision")
                .register(registry);
        oldest = MultiGauge.builder("portal.registration.requests.oldest")
                .description("How long the oldest registration request has waited for a decision")
                .baseUnit("seconds")
                .register(registry);
        mails = MultiGauge.builder("portal.outbox.mails")
                .description("Mails that wait to be sent, and mails given up")
                .register(registry);
        api = MultiGauge.builder("portal.api.open")
                .description("Whether the clients are there and enabled that tokens for the API need")
                .register(registry);
    }

    /** @param closedApis names of realms */
    void show(Map<String, Figures> figures, Set<String> closedApis) {
        latest = figures;
        closed = closedApis;
        Collection<String> realms = figures.keySet();
        pending.register(realms.stream()
                .map(realm -> row(realm, Tags.empty(), Figures::pending))
                .toList());
        oldest.register(realms.stream()
                .map(realm -> row(realm, Tags.empty(), found -> found.oldestSeconds(clock.getAsLong())))
                .toList());
        mails.register(realms.stream()
                .flatMap(realm -> List.of(
                        row(realm, Tags.of("status", "waiting"), Figures::mailsWaiting),
                        row(realm, Tags.of("status", "failed"), Figures::mailsFailed))
                        .stream())
                .toList());
        api.register(realms.stream()
                .map(realm ->
                        Row.of(Tags.of(REALM, realm), this, (Gauges gauges) -> gauges.closed.contains(realm) ? 0 : 1))
                .toList());
    }

    /** A series that stays reads the latest figures itself: Micrometer keeps the first row it got. */
    private Row<Gauges> row(String realm, Tags more, ToDoubleFunction<Figures> figure) {
        return Row.of(
                more.and(REALM, realm),
                this,
                gauges -> figure.applyAsDouble(gauges.latest.getOrDefault(realm, Figures.NOTHING)));
    }
}
