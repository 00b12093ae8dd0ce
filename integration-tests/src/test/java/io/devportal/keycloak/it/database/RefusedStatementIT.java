// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Trouble;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that refuses a statement for a reason of its own, in its own words. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RefusedStatementIT {
    private final KeycloakServer server;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    RefusedStatementIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    static List<String> failures() {
        return Dialect.ofTheTests().failures();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theCallerIsAskedToTryAgainAndNothingHasHappened(String failure) throws SQLException {
        people.settings("manual", "account-setup");
        people.signUp(address);
        String row = "old.ID = '%s'".formatted(people.userId(address));
        new Trouble(server, failure).at("update", "PORTAL_ACCOUNT", row, () -> {
            ApiResponse refused = people.approve(address).expect(503);

            assertThat(refused.json().at("/params/0").asText()).isEqualTo("database_unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        });

        people.approve(address).expect(200);
        mailbox.awaitMail(address, "approved");
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }
}
