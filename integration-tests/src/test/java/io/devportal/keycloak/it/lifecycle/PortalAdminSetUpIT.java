// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.OpenApiAnswers;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code POST set-up}, as a portal admin asks for it who may change the realm. */
@Tag("lifecycle")
@PortalTest
final class PortalAdminSetUpIT {
    private static final String DO = "set-up?dry-run=false";

    private final PortalRealm realm;
    private final String id;
    private final Api admin;
    private final SetupAction gate;

    PortalAdminSetUpIT(PortalRealm realm) {
        this.realm = realm;
        this.gate = new SetupAction(realm);
        Organizations organizations = new Organizations(realm);
        String address = organizations.newPerson();
        id = organizations.userId(address);
        new GlobalRole("portal-admin").grant(realm, id);
        admin = realm.as(address, People.PASSWORD);
    }

    @BeforeEach
    void theGateIsLost() {
        gate.disable();
    }

    @AfterEach
    void theGateIsBack() {
        gate.register();
    }

    @Test // B18, E-10
    void onlyForPortalAdminsWhoMayChangeTheRealm() {
        assertThat(admin.post(DO).expect(403).body())
                .contains("realm_management_missing")
                .doesNotContain("mail server");
        assertThat(realm.as(People.DEVELOPER).post(DO).status()).isEqualTo(403);
        assertThat(realm.anonymously().post(DO).status()).isEqualTo(401);
        assertThat(gate.isEnabled()).isFalse();
    }

    /** What somebody has seen is what is done: else nothing, and they hear of it. */
    @Test // B18
    void whatWasSeenIsDoneOrNothing() {
        new RealmAdministration(realm).grant(id, "manage-realm");

        ApiResponse seen = admin.post("set-up").expect(200);
        assertThat(new OpenApiAnswers().problems("POST set-up", seen)).isEmpty();
        assertThat(seen.body())
                .contains("\"dryRun\":true", "\"name\":\"" + SetupAction.ID + "\",\"outcome\":\"changed\"");
        assertThat(gate.isEnabled()).isFalse();

        assertThat(admin.ifMatch("\"another\"").post(DO).expect(412).body()).contains("changed_meanwhile");
        assertThat(gate.isEnabled()).as("taken back").isFalse();

        ApiResponse done = admin.ifMatch(seen.header("ETag")).post(DO).expect(200);
        assertThat(done.json().path("changes")).isEqualTo(seen.json().path("changes"));
        assertThat(gate.isEnabled()).isTrue();
        assertThat(admin.post(DO).expect(200).body()).doesNotContain("created", "\"changed\"");
        assertThat(admin.post("set-up?dry-run=perhaps").expect(400).body()).contains("true or false");
    }

    @Test // B18, K-06
    void ofFortyAtOnceOneChangesTheRealmAndTheOthersFindItDone() {
        new RealmAdministration(realm).grant(id, "manage-realm");
        Supplier<ApiResponse> setUp = () -> admin.post(DO);

        List<ApiResponse> answers = Race.of(Collections.nCopies(40, setUp));

        assertThat(answers).extracting(ApiResponse::status).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("\"changed\""))
                .hasSize(1);
        assertThat(gate.isEnabled()).isTrue();
    }
}
