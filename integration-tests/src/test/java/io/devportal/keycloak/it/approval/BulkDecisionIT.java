// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** One decision about several requests: B16, B15, B-07, R-25. */
@Tag("approval")
@PortalTest
final class BulkDecisionIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    BulkDecisionIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // B16, B-07, B15
    void whatOneRequestRefusesStopsNoOther() {
        String first = waiting(address);
        String rejected = waiting(People.newAddress());
        realm.as(People.ADMIN)
                .post("registration-requests/" + rejected + "/reject", "{}")
                .expect(200);
        String changed = People.newAddress();
        String changedId = waiting(changed);
        String version = people.request(changed).path("version").asText();
        people.setEnabled(changed, true);
        String realmAdmin = waiting(People.newAddress());
        makeRealmAdmin(realmAdmin);
        String last = waiting(People.newAddress());

        JsonNode answer = decide(
                        "approve",
                        item(first),
                        item(rejected),
                        item(Routes.NOBODY),
                        "{\"id\":\"" + changedId + "\",\"version\":\"" + version + "\"}",
                        item(realmAdmin),
                        item(last))
                .expect(200)
                .json();

        assertThat(each(answer, "status")).containsExactly("200", "409", "404", "412", "403", "200");
        assertThat(each(answer, "id")).containsExactly(first, rejected, Routes.NOBODY, changedId, realmAdmin, last);
        assertThat(each(answer, "code"))
                .containsExactly("", "already_decided", "not_found", "changed_meanwhile", "realm_administrator", "");
        assertThat(answer.at("/results/3/errorMessage").asText()).contains("What changed: enabled");
        assertThat(answer.path("decided").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(4);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.state(changed)).isEqualTo("PENDING_APPROVAL");
        assertThat(mailbox.awaitMail(address, "approved").link()).isNotBlank();
        AdminEventRepresentation event = event(first, "approve");
        assertThat(event.getAuthDetails().getUserId()).isEqualTo(people.userId(People.ADMIN));
        assertThat(event.getAuthDetails().getIpAddress()).isNotBlank();
        assertThat(event(last, "approve").getRepresentation()).contains("PENDING_ACTIVATION");
    }

    @Test // B16, R-25
    void aRejectionTellsEachWhyAndASecondRunChangesNothing() {
        String other = People.newAddress();
        String[] items = {item(waiting(address)), item(waiting(other))};
        String body =
                "{\"decision\":\"reject\",\"reason\":\"Partners only\",\"items\":[" + String.join(",", items) + "]}";

        JsonNode answer = post(body).expect(200).json();
        JsonNode again = post(body).expect(200).json();

        assertThat(each(answer, "state")).containsExactly("REJECTED", "REJECTED");
        assertThat(each(again, "status")).containsExactly("409", "409");
        for (String applicant : List.of(address, other)) {
            assertThat(people.exists(applicant)).isFalse();
            assertThat(mailbox.awaitMail(applicant, "was not approved").text()).contains("Partners only");
        }
    }

    @Test // B-06, R-25
    void ofTwoWhoDecideAtOnceOneDecidesEachRequest() {
        List<String> ids =
                Stream.generate(People::newAddress).limit(3).map(this::waiting).toList();
        String[] items = ids.stream().map(BulkDecisionIT::item).toArray(String[]::new);
        realm.as(People.ADMIN);

        List<ApiResponse> answers = Race.of(() -> decide("approve", items), () -> decide("approve", items));

        for (int i = 0; i < items.length; i++) {
            assertThat(Stream.of(
                            each(answers.get(0).expect(200).json(), "status").get(i),
                            each(answers.get(1).expect(200).json(), "status").get(i)))
                    .containsExactlyInAnyOrder("200", "409");
        }
    }

    @Test // I-03, B-07
    void whatIsNotUnderstoodDecidesNothing() {
        String item = item(waiting(address));
        String many = String.join(",", Collections.nCopies(101, item));

        for (String body : List.of(
                "{\"decision\":\"approve\",\"items\":[]}",
                "{\"decision\":\"approve\"}",
                "{\"decision\":\"approve\",\"items\":[" + many + "]}",
                "{\"decision\":\"approve\",\"items\":[" + item + ",null]}",
                "{\"decision\":\"approve\",\"items\":[" + item + ",{}]}",
                "{\"decision\":\"approve\",\"items\":[" + item + ",7]}",
                "{\"decision\":\"approve\",\"reason\":\"x\",\"items\":[" + item + "]}",
                "{\"decision\":\"APPROVE\",\"items\":[" + item + "]}",
                "{\"items\":[" + item + "]}",
                "{\"decision\":\"reject\",\"reason\":\"\\u0000\",\"items\":[" + item + "]}",
                "{\"decision\":\"reject\",\"organization\":\"\",\"items\":[" + item + "]}",
                "[]",
                "")) {
            assertThat(post(body).status()).as(body).isEqualTo(400);
        }
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    private String waiting(String applicant) {
        people.signUp(applicant);
        return people.id(applicant);
    }

    private static String item(String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    private ApiResponse decide(String decision, String... items) {
        return post("{\"decision\":\"" + decision + "\",\"items\":[" + String.join(",", items) + "]}");
    }

    private ApiResponse post(String body) {
        return realm.as(People.ADMIN).post("registration-requests/bulk", body);
    }

    /** One field of each result; empty where it is absent. */
    private static List<String> each(JsonNode answer, String field) {
        return StreamSupport.stream(answer.path("results").spliterator(), false)
                .map(result -> result.path(field).asText())
                .toList();
    }

    private AdminEventRepresentation event(String id, String decision) {
        List<AdminEventRepresentation> events = realm.admin().getAdminEvents().stream()
                .filter(event ->
                        ("portal/registration-requests/" + id + "/" + decision).equals(event.getResourcePath()))
                .toList();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private void makeRealmAdmin(String userId) {
        String client = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleRepresentation role =
                realm.admin().clients().get(client).roles().get("manage-users").toRepresentation();
        realm.admin().users().get(userId).roles().clientLevel(client).add(List.of(role));
    }
}
