// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What portal admins are still to be told of is looked at with each mail, so it has to stay short: R-24. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class DecidedNewsIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;

    DecidedNewsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @Test // G-06, R-24
    void aRequestThatIsDecidedIsNoNewsAnyMore() throws SQLException {
        people.settings("manual", "account-setup");
        realm.as(People.ADMIN)
                .put("settings", "{\"requestMailInterval\":86400}")
                .expect(200);
        String approved = untold();
        String rejected = untold();

        decide(approved, "approve");
        decide(rejected, "reject");

        assertThat(isNews(approved)).isFalse();
        assertThat(isNews(rejected)).isFalse();
    }

    /** The first five of a day are told of one by one: before the mail to the applicant, which may come too late for that. */
    private String untold() throws SQLException {
        for (int i = 0; i < 20; i++) {
            String address = People.newAddress();
            people.signUp(address);
            mailbox.awaitMail(address);
            String id = people.userId(address);
            if (isNews(id)) {
                return id;
            }
        }
        throw new AssertionError("Every request was told of");
    }

    private void decide(String id, String decision) {
        realm.as(People.ADMIN)
                .post("registration-requests/" + id + "/" + decision)
                .expect(200);
    }

    private boolean isNews(String id) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement query =
                        database.prepareStatement("select ANNOUNCED_AT is null from PORTAL_ACCOUNT where ID = ?")) {
            query.setString(1, id);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
