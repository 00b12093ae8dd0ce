// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A restore brought requests without their accounts, or accounts without their requests: K-09. */
@Tag("health")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class LostAccountsIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final Health health;

    LostAccountsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.health = new Health(realm);
    }

    @Test // K-09
    void eachHalfIsCounted() throws SQLException {
        assertThat(health.level("lost-accounts")).isEqualTo("OK");
        String waiting = People.newAddress();
        String approved = People.newAddress();
        people.signUp(waiting);
        people.signUp(approved);
        people.approve(approved).expect(200);
        assertThat(health.level("lost-accounts")).isEqualTo("OK");

        // as if the one had come with the realm and the other with our tables
        giveRequestAnotherAccount(people.userId(waiting));
        assertThat(health.level("lost-accounts")).isEqualTo("PROBLEM");
        assertThat(health.message("lost-accounts"))
                .contains(
                        "1 open requests without an account",
                        "1 disabled people who wait",
                        "docs/how-to/back-up-and-restore.md")
                .doesNotContain("enabled people with");

        giveRequestAnotherAccount(people.userId(approved));
        assertThat(health.message("lost-accounts"))
                .contains("2 open requests without an account", "1 enabled people with the account set-up");
    }

    private void giveRequestAnotherAccount(String userId) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement update = database.prepareStatement("update PORTAL_ACCOUNT set ID = ? where ID = ?")) {
            update.setString(1, "gone-" + userId.substring(5));
            update.setString(2, userId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
