// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** What has happened to an account. */
@Tag("users")
@PortalTest
final class TimelineIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;

    TimelineIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private static JsonNode timeline(Api caller, String userId, String query) {
        return caller.get("users/" + userId + "/timeline" + query).expect(200).json();
    }

    private static List<JsonNode> entries(JsonNode timeline) {
        return StreamSupport.stream(timeline.path("entries").spliterator(), false)
                .toList();
    }

    /** What an entry is, in one word or two. */
    private static List<String> told(JsonNode timeline) {
        return entries(timeline).stream()
                .map(entry ->
                        (entry.path("kind").asText() + " " + entry.path("event").asText()).strip())
                .toList();
    }

    @Test // B15, J-05
    void thePathOfAPersonIsToldNewestFirstWithWhoAndWhy() {
        String address = people.activePerson();
        String id = people.userId(address);
        String acme = organizations.create();
        realm.as(People.ADMIN)
                .put("users/" + id + "/organizations/" + acme, "{\"role\":\"developer\"}")
                .expect(200);
        people.passwordGrant(address, People.PASSWORD).expect(200);
        people.setEnabled(address, false);

        JsonNode timeline = timeline(realm.as(People.ADMIN), id, "?max=100");

        assertThat(told(timeline))
                .containsSubsequence("ADMIN_CHANGE USER", "OWN_ACTION LOGIN", "PORTAL_CHANGE PORTAL_USER_ORGANIZATION")
                .containsSubsequence("ACTIVATED", "APPROVED", "SIGNED_UP")
                .contains("MAIL APPROVED_ACTIVATE", "MAIL REQUEST_RECEIVED")
                .doesNotContain("MAIL REQUEST_WAITING", "PORTAL_CHANGE PORTAL_REGISTRATION_REQUEST");
        assertThat(entries(timeline))
                .isSortedAccordingTo((one, other) -> Long.compare(
                        other.path("timestamp").asLong(), one.path("timestamp").asLong()));
        assertThat(entry(timeline, "APPROVED").at("/by/name").asText()).isEqualTo("Mara Lindqvist");
        JsonNode change = entry(timeline, "PORTAL_CHANGE");
        assertThat(change.at("/by/name").asText()).isEqualTo("Mara Lindqvist");
        assertThat(change.at("/by/client").asText()).isNotBlank();
        assertThat(entry(timeline, "ADMIN_CHANGE").at("/details/enabled").asText())
                .isEqualTo("false");
        assertThat(timeline.path("hasMore").asBoolean()).isFalse();
        assertThat(timeline.toString()).doesNotContain("/activate/", People.ADMIN, People.PASSWORD, "127.0.0.1", "eyJ");
    }

    private static JsonNode entry(JsonNode timeline, String kind) {
        return entries(timeline).stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not in " + timeline));
    }

    @Test // B15
    void aRejectionIsToldWithItsReason() {
        String address = People.newAddress();
        people.signUp(address);
        String id = people.userId(address);
        people.reject(address, "No contract").expect(200);

        JsonNode rejected = entry(timeline(realm.as(People.ADMIN), id, ""), "REJECTED");

        assertThat(rejected.at("/details/reason").asText()).isEqualTo("No contract");
        assertThat(rejected.at("/by/name").asText()).isEqualTo("Mara Lindqvist");
    }

    @Test
    void pagesTogetherAreTheWhole() {
        String address = people.activePerson();
        String id = people.userId(address);
        for (int i = 0; i < 4; i++) {
            people.passwordGrant(address, People.PASSWORD).expect(200);
        }
        // the entry of a mail says whether it has left
        new Outbox(realm).awaitEmpty();
        List<JsonNode> whole = entries(timeline(realm.as(People.ADMIN), id, "?max=100"));

        List<JsonNode> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = timeline(realm.as(People.ADMIN), id, "?max=2" + next);
            pages.addAll(entries(page));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : null;
        } while (next != null);

        assertThat(pages).isEqualTo(whole);
    }

    @Test // E-30
    void anOrgAdminSeesTheirOrganizationAndTheStateOfTheAccount() {
        String address = people.activePerson();
        String id = people.userId(address);
        String acme = organizations.create();
        String globex = organizations.create();
        for (String alias : List.of(acme, globex)) {
            realm.as(People.ADMIN)
                    .put("users/" + id + "/organizations/" + alias, "{\"role\":\"developer\"}")
                    .expect(200);
        }
        people.passwordGrant(address, People.PASSWORD).expect(200);
        people.setEnabled(address, false);
        Api ofAcme = orgAdmin(acme);
        Api ofOther = orgAdmin(organizations.create());

        JsonNode timeline = timeline(ofAcme, id, "");

        assertThat(told(timeline))
                .containsOnlyOnce("PORTAL_CHANGE PORTAL_USER_ORGANIZATION")
                .contains("ACTIVATED", "APPROVED", "SIGNED_UP", "MAIL APPROVED_ACTIVATE")
                .doesNotContain("OWN_ACTION LOGIN", "ADMIN_CHANGE USER");
        assertThat(timeline.toString()).doesNotContain(globex, organizations.id(globex), "Mara", address);
        assertThat(ofOther.get("users/" + id + "/timeline").expect(404).body())
                .isEqualTo(ofOther.get("users/nobody/timeline").expect(404).body());
        realm.as(People.DEVELOPER).get("users/" + id + "/timeline").expect(403);
    }

    private Api orgAdmin(String alias) {
        String omar = organizations.newPerson();
        organizations.grant(omar, alias, "org-admin");
        return realm.as(omar, People.PASSWORD);
    }

    @Test // J-05
    void whatKeycloakDoesNotKeepIsSaid() {
        String id = organizations.userId(organizations.newPerson());
        RealmEventsConfigRepresentation before = realm.admin().getRealmEventsConfig();
        RealmEventsConfigRepresentation off = realm.admin().getRealmEventsConfig();
        off.setAdminEventsEnabled(false);
        off.setEventsEnabled(false);
        realm.admin().updateRealmEventsConfig(off);
        try {
            assertThat(timeline(realm.as(People.ADMIN), id, "").path("notKept"))
                    .extracting(gap -> gap.path("code").asText())
                    .containsExactly("changes_not_kept", "sign_ins_not_kept");
        } finally {
            realm.admin().updateRealmEventsConfig(before);
        }
    }

    @ParameterizedTest // E-17
    @ValueSource(strings = {"?max=0", "?max=101", "?max=ten", "?cursor=bm90aGluZw", "?first=3", "?max=2&max=3"})
    void whatIsNotUnderstoodIsRefused(String query) {
        String id = organizations.userId(organizations.newPerson());

        realm.as(People.ADMIN).get("users/" + id + "/timeline" + query).expect(400);
    }
}
