// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Changes password rules where nobody checks them. For tests on PostgreSQL. */
public record StoredRealm(KeycloakServer server, PortalRealm realm) {

    public void policy(String policy) {
        update("update REALM set PASSWORD_POLICY = ? where NAME = ?", policy, realm.name());
    }

    /** In the realm's own definitions of rules. */
    public void replaceInDefinitions(String known, String other) {
        update(
                """
                update REALM_ATTRIBUTE set VALUE = replace(VALUE, ?, ?)
                    where NAME = 'portal.password-rules' and REALM_ID = (select ID from REALM where NAME = ?)
                """,
                known,
                other,
                realm.name());
    }

    private void update(String statement, String... values) {
        try (Connection database = server.connectToDatabase();
                PreparedStatement update = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        realm.admin().clearRealmCache();
    }
}
