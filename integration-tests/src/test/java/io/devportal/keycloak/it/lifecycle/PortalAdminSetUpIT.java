// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.OpenApiAnswers;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** {@code POST set-up}, as a portal admin asks for it who may change the realm. */
@Tag("lifecycle")
@PortalTest
final class PortalAdminSetUpIT {
    private static final String ACTION = "portal-account-setup";
    private static final String DO = "set-up?dry-run=false";

    private final PortalRealm realm;
    private final String id;
    private final Api admin;

    PortalAdminSetUpIT(PortalRealm realm) {
        this.realm = realm;
        Organizations organizations = new Organizations(realm);
        String address = organizations.newPerson();
        id = organizations.userId(address);
        new GlobalRole("portal-admin").grant(realm, id);
        admin = realm.as(address, People.PASSWORD);
    }

    @BeforeEach
    void theGateIsLost() {
        gate(false);
    }

    @AfterEach
    void theGateIsBack() {
        gate(true);
    }

    private void gate(boolean isEnabled) {
        RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction(ACTION);
        action.setEnabled(isEnabled);
        realm.admin().flows().updateRequiredAction(ACTION, action);
    }

    private boolean isGateActive() {
        return realm.admin().flows().getRequiredAction(ACTION).isEnabled();
    }

    @Test // B18, E-10
    void onlyForPortalAdminsWhoMayChangeTheRealm() {
        assertThat(admin.post(DO).expect(403).body())
                .contains("realm_management_missing")
                .doesNotContain("mail server");
        assertThat(realm.as(People.DEVELOPER).post(DO).status()).isEqualTo(403);
        assertThat(realm.anonymously().post(DO).status()).isEqualTo(401);
        assertThat(isGateActive()).isFalse();
    }

    /** What somebody has seen is what is done: else nothing, and they hear of it. */
    @Test // B18
    void whatWasSeenIsDoneOrNothing() {
        new RealmAdministration(realm).grant(id, "manage-realm");

        ApiResponse seen = admin.post("set-up").expect(200);
        assertThat(new OpenApiAnswers().problems("POST set-up", seen)).isEmpty();
        assertThat(seen.body()).contains("\"dryRun\":true", "\"name\":\"" + ACTION + "\",\"outcome\":\"changed\"");
        assertThat(isGateActive()).isFalse();

        assertThat(admin.ifMatch("\"another\"").post(DO).expect(412).body()).contains("changed_meanwhile");
        assertThat(isGateActive()).as("taken back").isFalse();

        ApiResponse done = admin.ifMatch(seen.header("ETag")).post(DO).expect(200);
        assertThat(done.json().path("changes")).isEqualTo(seen.json().path("changes"));
        assertThat(isGateActive()).isTrue();
        assertThat(admin.post(DO).expect(200).body()).doesNotContain("created", "\"changed\"");
        assertThat(admin.post("set-up?dry-run=perhaps").expect(400).body()).contains("true or false");
    }
}
