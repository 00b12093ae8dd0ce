// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import io.devportal.keycloak.it.harness.KeycloakServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is left of notes in the database, also of those that no route shows any more. */
record NoteRows(KeycloakServer server) {

    int of(String request) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement count =
                        database.prepareStatement("select count(*) from PORTAL_NOTE where REQUEST_ID = ?")) {
            count.setString(1, request);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
