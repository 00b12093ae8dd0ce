// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;

/** Requests whose rows a restore has not brought, as an admin sees and re-opens them. */
record LostRequests(KeycloakServer server, PortalRealm realm, People people) {

    /** What an import of a realm export does not bring. */
    String lose(String address) throws SQLException {
        String id = people.userId(address);
        try (Connection database = server.connectToDatabase();
                PreparedStatement delete = database.prepareStatement("delete from PORTAL_ACCOUNT where ID = ?")) {
            delete.setString(1, id);
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
        return id;
    }

    ApiResponse reopen(String id) {
        return realm.as(People.ADMIN).post("lost-requests/" + id + "/reopen");
    }

    JsonNode of(String id) {
        return StreamSupport.stream(all().spliterator(), false)
                .filter(request -> request.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<String> ids() {
        return all().findValuesAsText("id");
    }

    private JsonNode all() {
        return realm.as(People.ADMIN)
                .get("lost-requests?max=100")
                .expect(200)
                .json()
                .path("requests");
    }
}
