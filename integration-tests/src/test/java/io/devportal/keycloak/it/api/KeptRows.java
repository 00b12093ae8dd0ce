// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.KeycloakServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What the tables say of an account, as an import or a long time changes it. */
record KeptRows(KeycloakServer server) {

    void forgetRequest(String accountId) throws SQLException {
        change("delete from PORTAL_ACCOUNT where ID = ?", accountId);
    }

    void ageMails(String accountId) throws SQLException {
        change("update PORTAL_MAIL set CREATED_AT = 0 where ACCOUNT_ID = ?", accountId);
    }

    private void change(String statement, String id) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement change = database.prepareStatement(statement)) {
            change.setString(1, id);
            assertThat(change.executeUpdate()).isPositive();
        }
    }
}
