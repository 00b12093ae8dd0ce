// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;

class DecisionCounterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<KeycloakTransaction> enlisted = new ArrayList<>();

    @BeforeEach
    void metricsAreOn() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void metricsAreOff() {
        Metrics.globalRegistry.clear();
        Metrics.removeRegistry(registry);
    }

    @Test // B17
    void aDecisionCountsOnceItIsCommitted() {
        count("globex", DecisionKind.APPROVED);
        assertThat(counted("globex", "approved")).isZero();

        enlisted.forEach(KeycloakTransaction::begin);
        enlisted.forEach(KeycloakTransaction::commit);

        assertThat(counted("globex", "approved")).isEqualTo(1);
        assertThat(counted("globex", "rejected")).isZero();
    }

    @Test
    void aDecisionThatIsRolledBackDoesNotCount() {
        count("globex", DecisionKind.REJECTED);

        enlisted.forEach(KeycloakTransaction::begin);
        enlisted.forEach(KeycloakTransaction::rollback);

        assertThat(counted("globex", "rejected")).isZero();
    }

    @Test
    void aServerWithoutMetricsDoesNoWork() {
        Metrics.removeRegistry(registry);

        count("globex", DecisionKind.AUTOMATIC);

        assertThat(enlisted).isEmpty();
    }

    @Test
    void aDeletedRealmIsForgotten() {
        Decisions decisions = new Decisions(Metrics.globalRegistry);
        decisions.increment("globex", DecisionKind.EXPIRED);
        decisions.increment("initech", DecisionKind.EXPIRED);

        decisions.forgetAllBut(Set.of("globex"));

        assertThat(registry.getMeters())
                .singleElement()
                .satisfies(meter -> assertThat(meter.getId().getTag("realm")).isEqualTo("globex"));
    }

    private void count(String realm, DecisionKind kind) {
        KeycloakTransactionManager transactions = answering(
                KeycloakTransactionManager.class,
                Map.of("enlistAfterCompletion", argument -> enlisted.add((KeycloakTransaction) argument)));
        KeycloakSession session =
                answering(KeycloakSession.class, Map.of("getTransactionManager", argument -> transactions));
        new DecisionCounter(session, answering(RealmModel.class, Map.of("getName", argument -> realm))).count(kind);
    }

    private interface Answer {
        Object to(Object argument);
    }

    private static <T> T answering(Class<T> type, Map<String, Answer> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName()).to(arguments == null ? null : arguments[0]);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    private double counted(String realm, String decision) {
        Counter counter = registry.find("portal.decisions")
                .tag("realm", realm)
                .tag("decision", decision)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
