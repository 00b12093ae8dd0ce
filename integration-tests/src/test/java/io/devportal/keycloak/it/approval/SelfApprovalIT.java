// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Nobody decides about themselves: B-10. The gate lets no such person in, so the test writes the row into the table. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class SelfApprovalIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;

    SelfApprovalIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @Test // B-10, J-05
    void anAdminWhoseOwnRequestWaitsCannotApproveIt() throws SQLException {
        people.settings("manual", "account-setup");
        String address = people.activePerson();
        String id = people.userId(address);
        new GlobalRole("portal-admin").grant(realm, id);
        Api applicant = realm.as(address, People.PASSWORD);
        makeWait(id);

        ApiResponse answer = applicant.post("registration-requests/" + id + "/approve");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("self_approval");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        List<String> denials = realm.admin().getAdminEvents().stream()
                .filter(event -> id.equals(event.getAuthDetails().getUserId()))
                .map(AdminEventRepresentation::getError)
                .toList();
        assertThat(denials).containsExactly("self_approval_denied");
    }

    private void makeWait(String userId) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement update = database.prepareStatement(
                        "update PORTAL_ACCOUNT set ACCOUNT_STATUS = 'PENDING_APPROVAL' where ID = ?")) {
            update.setString(1, userId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
