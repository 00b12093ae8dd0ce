// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request says what the caller may do about it, in lists and alone. */
@Tag("approval")
@PortalTest
final class RequestRightsIT {
    private final PortalRealm realm;
    private final People people;
    private final Api admin;

    RequestRightsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = realm.as(People.ADMIN);
    }

    @Test // E-10
    void aRequestSaysWhetherItCanBeDecided() {
        people.settings("manual", "sign-up");
        String waiting = People.newAddress();
        people.signUp(waiting);
        String administrator = People.newAddress();
        people.signUp(administrator);
        new RealmAdministration(realm).grantByGroup(people.userId(administrator));

        Map<String, String> may = new TreeMap<>();
        JsonNode rows = admin.get("registration-requests?max=100&order=newest")
                .expect(200)
                .json();
        rows.path("requests").forEach(row -> may.put(row.path("email").asText(), may(row, "decide-request")));

        assertThat(may).containsEntry(waiting, "allowed").containsEntry(administrator, "realm_administrator");
        String path = "registration-requests/" + people.id(waiting);
        assertThat(may(admin.get(path).json(), "assign-request")).isEqualTo("allowed");
        assertThat(may(people.approve(waiting).expect(200).json(), "decide-request"))
                .isEqualTo("already_decided");
        JsonNode decided = admin.get(path).json();
        assertThat(may(decided, "decide-request")).isEqualTo("already_decided");
        assertThat(may(decided, "write-notes")).isEqualTo("allowed");
    }

    private static String may(JsonNode request, String action) {
        JsonNode may = request.path("may").path(action);
        return may.path("allowed").asBoolean() ? "allowed" : may.path("code").asText();
    }
}
