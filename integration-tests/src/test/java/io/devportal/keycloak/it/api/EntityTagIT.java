// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tags name the version of a request that an admin has seen: K-04. */
@Tag("api")
@PortalTest
final class EntityTagIT {
    private final People people;
    private final SeenRequests requests;
    private String waiting;

    EntityTagIT(PortalRealm realm, Mailbox mailbox) {
        this.people = new People(realm, mailbox);
        this.requests = new SeenRequests(realm);
    }

    @BeforeEach
    void somebodyWaits() {
        people.settings("manual", "account-setup");
        waiting = people.waiting();
    }

    private String seen() {
        return requests.get(waiting).header("ETag");
    }

    /** Of two admins with the same answer on their screens, one decides. */
    @Test // K-04
    void theVersionEndsWithTheDecision() {
        String seen = seen();
        requests.decide("approve", waiting, seen).expect(200);

        assertThat(requests.decide("reject", waiting, seen)
                        .json()
                        .path("params")
                        .path(0)
                        .asText())
                .isEqualTo("already_decided");
        assertThat(seen()).isNotEqualTo(seen);
    }

    @ParameterizedTest // K-04
    @ValueSource(strings = {"unquoted", "\"", "\"a\" \"b\""})
    void whatIsNoTagIsRefused(String header) {
        ApiResponse answer = requests.decide("approve", waiting, header);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("If-Match");
    }

    @ParameterizedTest // K-04
    @ValueSource(strings = {"W/%s", "\"nonsense\""})
    void anotherTagDoesNotMatch(String header) {
        assertThat(requests.decide("approve", waiting, header.formatted(seen())).status())
                .isEqualTo(412);
        assertThat(requests.get(waiting).json().path("state").asText()).isEqualTo("PENDING_APPROVAL");
    }

    @ParameterizedTest // K-04
    @ValueSource(strings = {"\"another\", %s", "*"})
    void oneOfSeveralTagsIsEnough(String header) {
        requests.decide("approve", waiting, header.formatted(seen())).expect(200);
    }
}
