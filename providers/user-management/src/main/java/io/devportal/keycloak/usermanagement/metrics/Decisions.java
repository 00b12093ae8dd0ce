// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The number of decisions since this node started, by realm and kind. */
final class Decisions {

    private static final String NAME = "portal.decisions";
    private static final String REALM = "realm";

    private final MeterRegistry registry;

    Decisions(MeterRegistry registry) {
        this.registry = registry;
    }

    void increment(String realm, DecisionKind kind) {
        Counter.builder(NAME)
                .description("Decisions about registration requests")
                .tag(REALM, realm)
                .tag("decision", kind.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    /** @param realms names of those that exist */
    void forgetAllBut(Set<String> realms) {
        Collection<Counter> counters = registry.find(NAME).counters();
        counters.stream()
                .filter(counter -> !realms.contains(counter.getId().getTag(REALM)))
                .forEach(registry::remove);
    }
}
