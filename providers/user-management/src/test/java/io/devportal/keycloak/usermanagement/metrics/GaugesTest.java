// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.account.PendingByRealm.PendingRequests;
import io.devportal.keycloak.usermanagement.notification.MailBacklogs.UnsentMails;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GaugesTest {

    private static final String PENDING = "portal.registration.requests.pending";
    private static final String OLDEST = "portal.registration.requests.oldest";

    private long now = 1_800_000_000_000L;
    // like Keycloak's: a composite, of which one registry is read
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Gauges gauges = new Gauges(new CompositeMeterRegistry().add(registry), () -> now);

    @Test // B17
    void aSeriesFollowsItsRealm() {
        gauges.show(Map.of("globex", new Figures(2, now - 5_000, 3, 1)), Set.of());
        assertThat(value(PENDING, "globex")).isEqualTo(2);
        assertThat(value(OLDEST, "globex")).isEqualTo(5);
        assertThat(mails("waiting")).isEqualTo(3);
        assertThat(mails("failed")).isEqualTo(1);

        now += 1_500;
        assertThat(value(OLDEST, "globex")).isEqualTo(6.5);

        gauges.show(Map.of("globex", Figures.NOTHING), Set.of());
        assertThat(value(PENDING, "globex")).isZero();
        assertThat(value(OLDEST, "globex")).isZero();
        assertThat(mails("waiting")).isZero();
        assertThat(mails("failed")).isZero();
    }

    @Test // K-09
    void anApiThatRefusesEverybodyIsNotOpen() {
        gauges.show(Map.of("globex", Figures.NOTHING, "initech", Figures.NOTHING), Set.of("globex"));
        assertThat(value("portal.api.open", "globex")).isZero();
        assertThat(value("portal.api.open", "initech")).isEqualTo(1);

        gauges.show(Map.of("globex", Figures.NOTHING), Set.of());
        assertThat(value("portal.api.open", "globex")).isEqualTo(1);
    }

    @Test
    void aDeletedRealmHasNoSeries() {
        gauges.show(Map.of("globex", Figures.NOTHING, "initech", Figures.NOTHING), Set.of());

        gauges.show(Map.of("globex", Figures.NOTHING), Set.of());

        assertThat(registry.getMeters())
                .hasSize(5)
                .allSatisfy(meter -> assertThat(meter.getId().getTag("realm")).isEqualTo("globex"));
    }

    @Test
    void eachTableAloneMakesARealm() {
        Map<String, Figures> figures = Figures.byRealm(
                List.of(new PendingRequests("a", 1, 7L), new PendingRequests("b", 3, 5L)),
                List.of(new UnsentMails("b", 2, 0), new UnsentMails("c", 0, 4)));

        assertThat(figures)
                .isEqualTo(Map.of(
                        "a", new Figures(1, 7L, 0, 0),
                        "b", new Figures(3, 5L, 2, 0),
                        "c", new Figures(0, null, 0, 4)));
    }

    private double value(String name, String realm) {
        return registry.get(name).tag("realm", realm).gauge().value();
    }

    private double mails(String status) {
        return registry.get("portal.outbox.mails").tag("status", status).gauge().value();
    }
}
