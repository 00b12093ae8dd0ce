// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.RemovalPage;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** On H2 the file is run as it is meant, by {@link OfflineRemovalIT}; here in a transaction that is not kept: B18, R-16. */
@Tag("lifecycle")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class OfflineRemovalOnPostgresIT {
    private final RealmInUse inUse;
    private final PortalRealm realm;
    private final KeycloakServer server;

    OfflineRemovalOnPostgresIT(KeycloakServer server, PortalRealm beside) {
        this.server = server;
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    @Test // B18, R-16
    void theFileForServersThatAreDownFitsPostgres() throws SQLException {
        new RealmAdministration(realm).identityProvider("company", "first login of the company");
        RealmRepresentation look = new RealmRepresentation();
        look.setLoginTheme("keycloak");
        realm.admin().update(look);
        inUse.call("set-up").expect(200);
        realm.admin().update(withOurPolicyAlone());
        try (Connection other = server.connectToDatabase();
                Statement line = other.createStatement()) {
            other.setAutoCommit(false);
            line.execute(RemovalPage.file() + RemovalPage.file());

            assertThat(answer(
                            line,
                            "select f.ALIAS from REALM r join AUTHENTICATION_FLOW f on f.ID = r.REGISTRATION_FLOW"))
                    .isEqualTo(RealmInUse.OWN_FLOW);
            assertThat(answer(
                            line,
                            "select f.ALIAS from REALM_ATTRIBUTE a join AUTHENTICATION_FLOW f on f.ID = a.VALUE"
                                    + " join REALM r on r.ID = a.REALM_ID and a.NAME = 'firstBrokerLoginFlowId'"))
                    .isEqualTo("first broker login");
            assertThat(answer(
                            line,
                            "select f.ALIAS from IDENTITY_PROVIDER p join AUTHENTICATION_FLOW f"
                                    + " on f.ID = p.FIRST_BROKER_LOGIN_FLOW_ID join REALM r on r.ID = p.REALM_ID"))
                    .isEqualTo("first login of the company");
            assertThat(answer(line, "select r.LOGIN_THEME from REALM r")).isEqualTo("keycloak");
            assertThat(answer(line, "select r.REGISTRATION_ALLOWED || r.PASSWORD_POLICY from REALM r"))
                    .isEqualTo("falselength(12)");
            assertThat(answer(
                            line,
                            "select count(*) from AUTHENTICATION_EXECUTION e join REALM r on r.ID = e.REALM_ID"
                                    + " and e.AUTHENTICATOR like 'portal-%'"))
                    .isEqualTo("0");
            other.rollback();
        }
    }

    private static RealmRepresentation withOurPolicyAlone() {
        RealmRepresentation change = new RealmRepresentation();
        change.setPasswordPolicy("portalPasswordRules(developer-portal)");
        return change;
    }

    /** The only one about this realm. */
    private String answer(Statement line, String query) throws SQLException {
        try (ResultSet rows = line.executeQuery(query + " where r.NAME = '" + realm.name() + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
