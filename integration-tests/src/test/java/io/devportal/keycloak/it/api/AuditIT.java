// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** Who did what to whom, when and why: B15, J-05, J-06, J-07. */
@Tag("api")
@PortalTest
final class AuditIT {
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();
    private String id;

    AuditIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void somebodyWaits() {
        people.settings("manual", "account-setup");
        people.signUp(address);
        id = people.id(address);
    }

    private List<AdminEventRepresentation> events(String path) {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> ("portal/" + path).equals(event.getResourcePath()))
                .toList();
    }

    @Test // B15, J-05, J-07
    void anApprovalIsOneEventWithoutSecrets() {
        people.approve(address).expect(200);
        people.approve(address).expect(409);

        List<AdminEventRepresentation> events = events("registration-requests/" + id + "/approve");
        assertThat(events).hasSize(1);
        AdminEventRepresentation event = events.get(0);
        assertThat(event.getResourceType()).isEqualTo("PORTAL_REGISTRATION_REQUEST");
        assertThat(event.getAuthDetails().getUserId()).isEqualTo(people.userId(People.ADMIN));
        assertThat(event.getAuthDetails().getIpAddress()).isNotBlank();
        assertThat(event.getTime()).isPositive();
        assertThat(event.getRepresentation())
                .contains(address, "PENDING_ACTIVATION", "Mara Lindqvist")
                .doesNotContain("/activate/", "password");
    }

    @Test // B15, J-05
    void aRejectionSaysWhy() {
        people.reject(address, "No contract").expect(200);

        AdminEventRepresentation event =
                events("registration-requests/" + id + "/reject").get(0);
        assertThat(event.getDetails()).containsEntry("reason", "No contract");
        assertThat(event.getRepresentation()).contains("REJECTED");
    }

    @Test // B15
    void changedSettingsAndDomainsAreEvents() {
        int settings = events("settings").size();

        people.settings("manual", "account-setup");
        realm.as(People.ADMIN)
                .put("domains", "{\"blocked\":[\"audit.example\"]}")
                .expect(200);

        assertThat(events("settings")).hasSize(settings + 1);
        assertThat(events("domains").get(0).getRepresentation()).contains("audit.example");
    }

    @Test // B15, J-05
    void aChangeSaysWhatWasThereBefore() {
        realm.as(People.ADMIN).put("domains", "{\"blocked\":[\"one.example\"]}").expect(200);
        realm.as(People.ADMIN)
                .put("domains", "{\"blocked\":[\"one.example\",\"two.example\"]}")
                .expect(200);
        people.settings("automatic", "account-setup");

        assertThat(events("domains").get(0).getDetails()).containsEntry("blocked_before", "[one.example]");
        assertThat(events("settings").get(0).getDetails())
                .containsEntry("approval_before", "manual")
                .doesNotContainKey("password_before");
    }

    @Test // J-05, D-08
    void whatSomebodyMayNotDoIsAnEventThoughItIsRolledBack() {
        String path = "registration-requests/" + id + "/approve";

        realm.as(People.DEVELOPER).post(path).expect(403);
        realm.as(People.DEVELOPER).get("registration-requests").expect(403);

        List<AdminEventRepresentation> denials = realm.admin().getAdminEvents().stream()
                .filter(event -> "PORTAL_DENIAL".equals(event.getResourceType()))
                .filter(event -> event.getResourcePath().contains(id))
                .toList();
        assertThat(denials).hasSize(1);
        assertThat(denials.get(0).getError()).isEqualTo("role_missing_denied");
        assertThat(denials.get(0).getResourcePath()).isEqualTo("portal/api/" + path);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // J-05, B16
    void oneThatIsRefusedAmongManyIsAnEventToo() {
        ClientsResource clients = realm.admin().clients();
        String management = clients.findByClientId("realm-management").get(0).getId();
        people.user(address)
                .roles()
                .clientLevel(management)
                .add(List.of(clients.get(management).roles().get("view-users").toRepresentation()));

        realm.as(People.ADMIN)
                .post("registration-requests/bulk", "{\"decision\":\"approve\",\"items\":[{\"id\":\"" + id + "\"}]}")
                .expect(200);

        AdminEventRepresentation denial =
                Await.value("the denial", Await.DEADLINE, () -> realm.admin().getAdminEvents().stream()
                        .filter(event -> "realm_administrator_denied".equals(event.getError()))
                        .findFirst());
        assertThat(denial.getResourcePath()).isEqualTo("portal/api/registration-requests/bulk");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // J-05, B15
    void theTimelineTellsWhoWasRefused() {
        realm.as(People.DEVELOPER).put("users/" + id, "{\"enabled\":true}").expect(403);

        assertThat(realm.as(People.ADMIN)
                        .get("users/" + id + "/timeline")
                        .expect(200)
                        .json()
                        .findValuesAsText("kind"))
                .contains("DENIED");
    }

    @Test // E-17, J-05
    void aPathOfAnyLengthIsRefusedTheSameWay() {
        String path = "registration-requests/" + "a".repeat(2600) + "/approve";

        realm.as(People.DEVELOPER).post(path).expect(403);
        realm.as(People.ADMIN).post(path).expect(404);
    }

    @Test // J-05
    void withoutAdminEventsTheRowStillKnowsWhoAndWhen() {
        RealmEventsConfigRepresentation events = realm.admin().getRealmEventsConfig();
        events.setAdminEventsEnabled(false);
        realm.admin().updateRealmEventsConfig(events);
        try {
            people.approve(address).expect(200);

            assertThat(events("registration-requests/" + id + "/approve")).isEmpty();
            assertThat(people.request(address).at("/decision/byName").asText()).isEqualTo("Mara Lindqvist");
            assertThat(people.request(address).at("/decision/timestamp").asLong())
                    .isPositive();
        } finally {
            events.setAdminEventsEnabled(true);
            realm.admin().updateRealmEventsConfig(events);
        }
    }
}
