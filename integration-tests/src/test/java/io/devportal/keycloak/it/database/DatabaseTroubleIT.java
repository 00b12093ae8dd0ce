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
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that takes a transaction back for a reason of its own. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class DatabaseTroubleIT {
    private static final String TABLE = "portal_account";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    DatabaseTroubleIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "23505", "53100"})
    void whatIsRefusedAtTheCommitHasNotHappenedEither(String state) throws SQLException {
        people.settings("manual", "account-setup");
        people.signUp(address);
        String row = "old.id = '%s'".formatted(people.userId(address));
        new Trouble(server, state).atTheCommit("update", TABLE, row, () -> {
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

    @ParameterizedTest
    @ValueSource(strings = {"40001", "53100"})
    void ofAnImportNothingIsTakenThen(String state) throws SQLException {
        people.settings("manual", "account-setup");
        people.signUp(address);
        String id = people.userId(address);
        String file = importer("export", null).expect(200).body();
        new Trouble(server, state).execute("delete from portal_account where id = '%s'".formatted(id));
        String row = "new.id = '%s'".formatted(id);
        new Trouble(server, state).atTheCommit("insert", TABLE, row, () -> {
            ApiResponse refused = importer("import", file).expect(503);

            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.body()).contains("database_unavailable").doesNotContain(address, state);
        });

        assertThat(importer("import", file)
                        .expect(200)
                        .json()
                        .at("/rows/account/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    private ApiResponse importer(String call, String file) {
        return ApiClient.withToken(server.admin().tokenManager().getAccessTokenString())
                .with("Content-Type", "application/x-ndjson")
                .send(
                        file == null ? "GET" : "POST",
                        server.baseUrl() + "/admin/realms/" + realm.name() + "/portal/" + call,
                        file);
    }
}
