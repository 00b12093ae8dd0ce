// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that takes longer than a connection may wait: R-25. */
@Tag("invitation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class CsvBudgetIT {
    private static final int LINES = 2000;

    private final PortalRealm realm;
    private final Clock clock;
    private final People people;
    private final Organizations organizations;

    CsvBudgetIT(PortalRealm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        this.people = new People(realm, null);
        this.organizations = new Organizations(realm);
    }

    @Test // B16, R-25
    void aRunEndsAfterItsTimeAndSaysWhereToGoOn() {
        String globex = organizations.create();
        List<String> addresses =
                IntStream.range(0, LINES).mapToObj(i -> People.newAddress()).toList();
        String file = Stream.concat(
                        Stream.of("email,firstName,lastName,organization\n"),
                        addresses.stream().map(address -> address + ",Ada,Lovelace," + globex + "\n"))
                .reduce("", String::concat);
        Api admin = realm.as(People.ADMIN);

        CompletableFuture<JsonNode> run = CompletableFuture.supplyAsync(() -> admin.sending("text/csv")
                .post("invitations/csv?dry-run=false", file)
                .expect(200)
                .json());
        Await.until("the first line is invited", () -> people.exists(addresses.get(0)));
        clock.advance(Duration.ofMinutes(1));

        JsonNode answer = run.join();
        int next = answer.path("nextLine").asInt();
        assertThat(next).isBetween(3, LINES + 1);
        assertThat(answer.path("invited").asInt()).isEqualTo(next - 2);
        assertThat(people.exists(addresses.get(next - 3))).isTrue();
        assertThat(people.exists(addresses.get(next - 2))).isFalse();
    }
}
