// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Cluster;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Half of the people come to each node. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class TwoNodesBurstIT extends BurstContract {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Cluster cluster;
    private final People people;

    TwoNodesBurstIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Cluster cluster) {
        super(realm, mailbox);
        this.server = server;
        this.realm = realm;
        this.cluster = cluster;
        this.people = new People(realm, mailbox);
    }

    @Override
    List<PortalRealm> doors(PortalRealm of) {
        return List.of(of, of.on(cluster.b()));
    }

    /** However long the look for an account takes, it takes the answer no longer: nothing is left to measure. */
    @Test // K-05
    void theAnswerToANewLinkDoesNotWaitForTheLookForAnAccount() throws SQLException {
        people.settings("manual", "account-setup");
        String waiting = People.newAddress();
        people.activationLink(waiting);
        HttpBrowser browser = new HttpBrowser();
        HtmlForm form = browser.get(realm.url("portal/activation-link")).form("#portal-new-link");

        try (Connection database = server.connectToDatabase();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(Dialect.ofTheTests()
                    .locked(List.of("USER_ENTITY", "PORTAL_ACCOUNT", "PORTAL_MAIL", "PORTAL_LIMIT")));

            for (String address : List.of(waiting, "nobody@globex.example")) {
                HttpPage answer = assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> browser.submit(form.with("email", address)));
                assertThat(answer.status()).isEqualTo(200);
            }
            database.rollback();
        }
    }
}
