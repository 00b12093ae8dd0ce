// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** PostgreSQL ends all its connections again and again, as one that is restarted does, while it is written to. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class DatabaseRestartIT {
    private static final int PEOPLE = 20;
    private static final int ROUNDS = 4;
    private static final String END_ALL =
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Clock clock;
    private final People people;
    private final Queue<ApiResponse> answers = new ConcurrentLinkedQueue<>();

    DatabaseRestartIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.clock = clock;
        this.people = new People(realm, mailbox);
    }

    @AfterEach
    void mailServerUp() {
        mailbox.restart();
    }

    @Test
    void whoTriesAgainIsAnsweredAndNothingIsDoneTwiceOrByHalves() {
        people.settings("manual", "account-setup");
        List<String> applicants =
                Stream.generate(People::newAddress).limit(PEOPLE).toList();
        applicants.forEach(people::signUp);
        new Outbox(realm).awaitEmpty();
        // or one might leave whose worker then cannot say so
        mailbox.stop();
        List<Supplier<Boolean>> all = new ArrayList<>();
        applicants.forEach(applicant -> all.add(untilDecided(applicant)));
        all.add(this::endConnections);

        Race.of(all);

        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200 && answer.status() != 409)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isEqualTo("5");
                });
        useUpDeadConnections();
        mailbox.restart();
        clock.advance(Outbox.LONGER_THAN_A_CLAIM);
        new Outbox(realm).awaitEmpty();
        assertThat(applicants).allSatisfy(applicant -> {
            assertThat(people.state(applicant)).isEqualTo("PENDING_ACTIVATION");
            assertThat(mailbox.mailsTo(applicant))
                    .filteredOn(mail -> mail.subject().contains("approved"))
                    .hasSize(1);
            assertThat(approvals(people.id(applicant))).hasSize(1);
        });
    }

    private Supplier<Boolean> untilDecided(String applicant) {
        Api mara = realm.as(People.ADMIN);
        String path = "registration-requests/" + people.id(applicant) + "/approve";
        return () -> Await.value("a decision", Duration.ofMinutes(1), () -> {
            ApiResponse answer = mara.post(path);
            answers.add(answer);
            return Optional.of(true).filter(yes -> answer.status() == 200 || answer.status() == 409);
        });
    }

    private boolean endConnections() {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement()) {
            for (int round = 0; round < ROUNDS; round++) {
                int seen = answers.size();
                statement.execute(END_ALL);
                Await.until("further answers", () -> answers.size() > seen);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pool keeps them until somebody uses them, in this test or in another. */
    private void useUpDeadConnections() {
        Api mara = realm.as(People.ADMIN);
        List<Supplier<Integer>> questions = Collections.nCopies(
                2 * PEOPLE, () -> mara.get("registration-requests?max=1").status());
        Await.until("an answer on every connection", () -> Set.copyOf(Race.of(questions))
                .equals(Set.of(200)));
    }

    private List<String> approvals(String request) {
        return realm.admin().getAdminEvents().stream()
                .map(AdminEventRepresentation::getResourcePath)
                .filter(path -> path.endsWith(request + "/approve"))
                .toList();
    }
}
