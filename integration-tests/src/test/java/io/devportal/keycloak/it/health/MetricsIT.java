// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What waits and what was decided, on Keycloak's own {@code /metrics}, where what waits is refreshed every 30 seconds. */
@Tag("health")
@PortalTest
final class MetricsIT {
    private static final String PENDING = "portal_registration_requests_pending";
    private static final String OLDEST = "portal_registration_requests_oldest_seconds";
    private static final String API = "portal_api_open";
    private static final String MAILS = "portal_outbox_mails";
    private static final Duration REFRESH = Duration.ofSeconds(90);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Series series;
    private final String ours;

    MetricsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        people = new People(realm, mailbox);
        series = new Series(server);
        ours = label(realm);
    }

    @Test // B17, K-09
    void requestsAndMailsAreCountedUntilTheyAreDone() {
        people.settings("manual", "account-setup");
        String first = People.newAddress();
        String second = People.newAddress();
        PortalRealm neighbour = realm.neighbour();
        mailbox.stop();
        try {
            Clients.change(neighbour, "portal-api", client -> client.setEnabled(false));
            people.signUp(first);
            people.signUp(second);

            // what is new in a refresh is shown series by series
            refreshed("two requests wait", () -> series.is(2, PENDING, ours) && series.is(0, API, label(neighbour)));
            assertThat(series.value(OLDEST, ours).orElseThrow()).isBetween(0.001, 600.0);
            assertThat(series.value(MAILS, ours + ",status=\"waiting\"").orElseThrow())
                    .isGreaterThanOrEqualTo(2);
            assertThat(series.is(0, MAILS, ours + ",status=\"failed\"")).isTrue();
            assertThat(series.is(0, PENDING, label(neighbour))).isTrue();
            assertThat(series.is(1, API, ours)).isTrue();
            assertThat(series.lines()).noneMatch(line -> line.contains("@") || line.contains("globex"));
        } finally {
            mailbox.restart();
            neighbour.close();
        }

        people.approve(first).expect(200);
        people.reject(second, "no").expect(200);

        refreshed(
                "nothing waits, and nothing of the realm that is gone",
                () -> series.is(0, PENDING, ours)
                        && series.lines().stream().noneMatch(line -> line.contains(label(neighbour))));
        assertThat(series.is(0, OLDEST, ours)).isTrue();
    }

    @Test // B17
    void decisionsAreCountedByKind() {
        people.settings("manual", "sign-up");
        String approved = People.newAddress();
        String rejected = People.newAddress();
        people.signUp(approved);
        people.signUp(rejected);
        double approvals = decisions("approved");
        double rejections = decisions("rejected");
        double automatic = decisions("automatic");

        people.approve(approved).expect(200);
        people.approve(approved).expect(409);
        people.reject(rejected, "no").expect(200);
        people.settings("automatic", "sign-up");
        people.signUp(People.newAddress());

        assertThat(decisions("approved")).isEqualTo(approvals + 1);
        assertThat(decisions("rejected")).isEqualTo(rejections + 1);
        assertThat(decisions("automatic")).isEqualTo(automatic + 1);
        assertThat(series.lines()).noneMatch(line -> line.contains("@") || line.contains("globex"));
    }

    private double decisions(String kind) {
        return series.value("portal_decisions_total", "decision=\"" + kind + "\"," + ours)
                .orElse(0);
    }

    private static String label(PortalRealm realm) {
        return "realm=\"" + realm.name() + "\"";
    }

    private static void refreshed(String what, BooleanSupplier condition) {
        Await.value(what, REFRESH, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
