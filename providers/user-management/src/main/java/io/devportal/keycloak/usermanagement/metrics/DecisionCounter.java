// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.micrometer.core.instrument.Metrics;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Counts a decision after its transaction is committed, so that rolled back decisions do not count. */
public final class DecisionCounter {

    private final KeycloakSession session;
    private final RealmModel realm;

    public DecisionCounter(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void count(DecisionKind kind) {
        if (Metrics.globalRegistry.getRegistries().isEmpty()) {
            return;
        }
        String name = realm.getName();
        new AfterTransaction(session).committed(() -> new Decisions(Metrics.globalRegistry).increment(name, kind));
    }
}
