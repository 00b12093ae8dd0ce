// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.RemovalPage;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.StoredRealm;
import io.devportal.keycloak.it.dsl.Trouble;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** What is done when the password rules are taken out of a realm, and what is left. */
@Tag("lifecycle")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PasswordRulesUninstallIT {
    private static final String PREPARE = "/portal-password-rules/prepare-uninstall";
    private static final String POLICY = "length(8) and portalPasswordRules(developer-portal)";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final PasswordAdmin admin;

    PasswordRulesUninstallIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.admin = new PasswordAdmin(server, realm.name());
    }

    @BeforeEach
    void policy() {
        admin.savePolicy(POLICY).expect(204);
    }

    /** For a server that does not start; on H2 PackLifecycleIT does it. */
    @Test
    void theLineOfThePageTakesThePolicyOutOfTheDatabase() throws SQLException {
        try (Connection database = server.connectToDatabase();
                Statement line = database.createStatement()) {
            database.setAutoCommit(false);
            assertThat(line.executeUpdate(RemovalPage.statement("update REALM ")))
                    .isPositive();
            try (ResultSet left = line.executeQuery(RemovalPage.statement("select NAME, PASSWORD_POLICY "))) {
                assertThat(left.next()).isFalse();
            }
            database.rollback();
        }
    }

    @Test // also where the rules cannot be used, and their definitions are broken
    void brokenRulesCanBeRemoved() {
        admin.saveWith("portalPasswordRules(four)", "{\"rules\": [{\"name\": \"four\", \"pattern\": \"[a-z]{4}\"}]}")
                .expect(204);
        new StoredRealm(server, realm).replaceInDefinitions("]}", "]");

        admin.send("POST", PREPARE, null).expect(200);

        assertThat(admin.policy()).isEmpty();
        admin.saveWith("length(8)", null).expect(204);
    }

    /** The call for all jars takes this parameter, so that whoever knows it asks here, too. */
    @Test
    void whoOnlyAsksChangesNothing() {
        long recorded = removals();
        for (String question : List.of("?dry-run", "?dry-run=true", "/all-realms?dry-run=true")) {
            assertThat(admin.send("POST", PREPARE + question, null).expect(200).body())
                    .contains("\"removed\":\"developer-portal\"");
        }
        for (String wrong : List.of("?dryrun=true", "?dry-run=yes", "?dry-run=true&dry-run=false", "/all-realms?x")) {
            assertThat(admin.send("POST", PREPARE + wrong, null).expect(400).body())
                    .contains("dry-run", "Nothing was done");
        }

        assertThat(admin.policy()).isEqualTo(POLICY);
        assertThat(removals()).isEqualTo(recorded);
        admin.send("POST", PREPARE + "?dry-run=false", null).expect(200);
        assertThat(admin.policy()).isEqualTo("length(8)");
    }

    /** As when somebody else takes the realm apart at the same moment. */
    @Test
    void whatTheDatabaseDoesNotTakeNowIsAskedAgain() throws SQLException {
        new Trouble(server, "40001").atTheCommit("update", "realm", "old.name = '%s'".formatted(realm.name()), () -> {
            ApiResponse refused = admin.send("POST", PREPARE, null).expect(503);

            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.body()).contains("Nothing was done", "Try again").doesNotContain("40001");
        });
        assertThat(admin.policy()).isEqualTo(POLICY);

        admin.send("POST", PREPARE, null).expect(200);
        assertThat(admin.policy()).isEqualTo("length(8)");
    }

    @Test
    void isAnAdminEvent() {
        admin.send("POST", PREPARE, null).expect(200);

        List<AdminEventRepresentation> events = realm.admin().getAdminEvents();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getResourcePath()).endsWith("prepare-uninstall");
            assertThat(event.getOperationType()).isEqualTo("UPDATE");
            assertThat(event.getResourceType()).isEqualTo("REALM");
        });
    }

    private long removals() {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> String.valueOf(event.getResourcePath()).contains("prepare-uninstall"))
                .count();
    }
}
