// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which portal admin takes care of a request. */
@Tag("approval")
@PortalTest
final class AssigneeIT {
    private final PortalRealm realm;
    private final People people;
    private final Api mara;
    private final String marasId;

    AssigneeIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.mara = realm.as(People.ADMIN);
        this.marasId = people.userId(People.ADMIN);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private static String path(String request) {
        return "registration-requests/" + request;
    }

    private static ApiResponse assign(Api by, String request, String userId) {
        return by.put(
                path(request) + "/assignee", "{\"userId\":" + (userId == null ? "null" : '"' + userId + '"') + "}");
    }

    private JsonNode assignee(String request) {
        return mara.get(path(request)).expect(200).json().path("assignee");
    }

    private List<String> listed(Api by, String query) {
        List<String> ids = new ArrayList<>();
        by.get("registration-requests?state=PENDING_APPROVAL&max=100&" + query)
                .expect(200)
                .json()
                .path("requests")
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    @Test // J-05
    void aRequestIsGivenToSomebodyAndTheListTellsWhose() {
        String request = people.waiting();
        String other = people.waiting();
        PortalAdmin ada = PortalAdmin.in(realm);

        assertThat(assign(mara, request, marasId)
                        .expect(200)
                        .json()
                        .path("assignee")
                        .toString())
                .isEqualTo("{\"id\":\"" + marasId + "\",\"name\":\"Mara Lindqvist\"}");
        ApiResponse given = assign(mara, request, ada.id()).expect(200);

        assertThat(given.header("ETag")).isEqualTo(mara.get(path(request)).header("ETag"));
        assertThat(assignee(request).path("name").asText()).isEqualTo("Ada Lovelace");
        assertThat(listed(mara, "assignee=" + ada.id())).containsExactly(request);
        assertThat(listed(ada.acts(), "assignee=me")).containsExactly(request);
        assertThat(listed(mara, "assignee=me")).isEmpty();
        assertThat(listed(mara, "assignee=none")).contains(other).doesNotContain(request);
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/" + path(request) + "/assignee").equals(event.getResourcePath()))
                .extracting(event -> Map.of(
                        "now", event.getDetails().get("assignee_id"),
                        "before", String.valueOf(event.getDetails().get("assignee_id_before"))))
                .containsExactlyInAnyOrder(
                        Map.of("now", marasId, "before", "null"), Map.of("now", ada.id(), "before", marasId));

        assign(mara, request, null).expect(200);
        assertThat(assignee(request).isMissingNode()).isTrue();
        assertThat(listed(mara, "assignee=none")).contains(request);
    }

    @Test // K-04
    void whoHasNotSeenThatItIsTakenTakesNothing() {
        String request = people.waiting();
        String seen = mara.get(path(request)).expect(200).header("ETag");
        PortalAdmin ada = PortalAdmin.in(realm);
        assign(ada.acts().ifMatch(seen), request, ada.id()).expect(200);

        ApiResponse stale = assign(mara.ifMatch(seen), request, marasId);
        ApiResponse decision = mara.ifMatch(seen).post(path(request) + "/reject");

        for (ApiResponse refused : List.of(stale, decision)) {
            assertThat(refused.status()).isEqualTo(412);
            assertThat(refused.json().path("errorMessage").asText()).contains("What changed: assignee.");
        }
        assertThat(assignee(request).path("id").asText()).isEqualTo(ada.id());
        assertThat(mara.get(path(request)).json().path("state").asText()).isEqualTo("PENDING_APPROVAL");
        assign(mara.ifMatch(mara.get(path(request)).header("ETag")), request, marasId)
                .expect(200);
    }

    @Test
    void aDecidedRequestIsGivenToNobodyAndTellsWhoseItWas() {
        String request = people.waiting();
        assign(mara, request, marasId).expect(200);
        mara.post(path(request) + "/reject").expect(200);

        ApiResponse late = assign(mara, request, null).expect(409);

        assertThat(late.json().path("params").path(0).asText()).isEqualTo("already_decided");

        assertThat(assignee(request).path("id").asText()).isEqualTo(marasId);
    }

    @Test
    void aRequestOfADeletedPersonIsNobodys() {
        String request = people.waiting();
        PortalAdmin ada = PortalAdmin.in(realm);
        assign(mara, request, ada.id()).expect(200);

        realm.admin().users().get(ada.id()).remove();

        assertThat(assignee(request).isMissingNode()).isTrue();
        assertThat(listed(mara, "assignee=none")).contains(request);
        assertThat(listed(mara, "assignee=" + ada.id())).isEmpty();
    }

    @Test
    void whoIsDeletedAtThisMomentTakesCareOfNothing() {
        String request = people.waiting();
        for (int i = 0; i < 5; i++) {
            PortalAdmin ada = PortalAdmin.in(realm);

            Object answer = Race.<Object>of(() -> assign(mara, request, ada.id()), () -> remove(ada.id()))
                    .get(0);

            assertThat(((ApiResponse) answer).status()).isIn(200, 400, 409);
            assertThat(assignee(request).isMissingNode()).isTrue();
        }
    }

    private boolean remove(String userId) {
        realm.admin().users().get(userId).remove();
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userId\":7}", "{\"userId\":\"a\",\"name\":\"b\"}", "[]", "", "null"})
    void whatNamesNobodyIsRefused(String body) {
        String request = people.waiting();
        assign(mara, request, marasId).expect(200);

        assertThat(mara.put(path(request) + "/assignee", body).status()).isEqualTo(400);

        assertThat(assignee(request).path("id").asText()).isEqualTo(marasId);
    }
}
