// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Which rows come into a realm, and which never do: R-19. */
@Tag("moving")
@PortalTest
final class MovedRowsIT {
    private final PortalRealm realm;
    private final People people;
    private final Rows rows;

    @AutoClose
    private final PortalRealm neighbour;

    private final Rows there;
    private final People peopleThere;
    private final String address = People.newAddress();

    MovedRowsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.rows = new Rows(server, realm);
        this.neighbour = realm.neighbour();
        this.there = new Rows(server, neighbour);
        this.peopleThere = new People(neighbour, mailbox);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private static String why(ApiResponse answer) {
        return answer.expect(200).json().at("/left/0/why").asText();
    }

    private static int created(ApiResponse answer) {
        return answer.expect(200).json().at("/rows/account/created").asInt();
    }

    private String state(String id) {
        return realm.as(People.ADMIN)
                .get("registration-requests/" + id)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    private List<String> lost() {
        return realm.as(People.ADMIN)
                .get("lost-requests?max=100")
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    @Test // fail closed
    void nobodyGetsPastTheGateByAFile() {
        String held = rows.heldWithoutRow(address);
        String active = people.activePerson();
        String free =
                realm.admin().users().searchByEmail(People.ADMIN, true).get(0).getId();

        assertThat(why(rows.send(Rows.account(held, "ACTIVE")))).contains("has the account set-up before them");
        assertThat(why(rows.send(Rows.account(free, "PENDING_APPROVAL")))).contains("does not have");
        assertThat(why(rows.send(Rows.account(free, "PENDING_ACTIVATION")))).contains("does not have");
        assertThat(why(rows.send(Rows.account(free, "REJECTED")))).contains("there is one with this id");
        assertThat(rows.send(Rows.account(people.userId(active), "PENDING_APPROVAL"))
                        .expect(200)
                        .json()
                        .at("/rows/account/kept")
                        .asInt())
                .as("a row that is there stays as it is")
                .isEqualTo(1);
        assertThat(people.state(active)).isEqualTo("ACTIVE");

        assertThat(created(rows.send(Rows.account(held, "PENDING_APPROVAL")))).isEqualTo(1);
        assertThat(state(held)).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void nobodyOfAnotherRealmIsTouched() {
        String theirs = there.heldWithoutRow(address);

        assertThat(why(rows.send(Rows.account(theirs, "PENDING_ACTIVATION")))).contains("no such user in this realm");
        assertThat(why(rows.send(Rows.account(theirs, "REJECTED")))).contains("there is one with this id");

        assertThat(created(there.send(Rows.account(theirs, "PENDING_ACTIVATION"))))
                .as("their row is free")
                .isEqualTo(1);
        peopleThere.settings("manual", "account-setup");
        String rejected = peopleThere.waiting();
        neighbour
                .as(People.ADMIN)
                .post("registration-requests/" + rejected + "/reject", "{\"reason\":\"No\"}")
                .expect(200);
        assertThat(why(rows.send(Rows.account(rejected, "REJECTED")))).contains("Another realm of this server");
    }

    @Test
    void whoHasAnotherIdIsFoundByTheLoginName() {
        String held = rows.heldWithoutRow(address);
        String before = UUID.randomUUID().toString();
        String line = Rows.account(before, "PENDING_ACTIVATION")
                .replace("}}\n", "},\"usernames\":{\"" + before + "\":\"" + address + "\"}}\n");

        assertThat(created(rows.send(line))).isEqualTo(1);

        assertThat(state(held)).isEqualTo("PENDING_ACTIVATION");
        assertThat(rows.send(line).json().at("/rows/account/kept").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsNamed() {
        String nobody = UUID.randomUUID().toString();
        String organization = UUID.randomUUID().toString();
        String held = rows.heldWithoutRow(address);
        String note = "{\"kind\":\"note\",\"row\":{\"id\":\"" + nobody + "\",\"requestId\":\"" + nobody
                + "\",\"text\":\"A note\",\"authorId\":\"" + nobody + "\",\"createdAt\":1}}\n";

        JsonNode left = rows.send(Rows.account(nobody, "ACTIVE")
                                .replace("}}\n", "},\"usernames\":{\"" + nobody + "\":\"bob@globex.example\"}}\n")
                        + Rows.account(held, "PENDING_APPROVAL", ",\"organizationId\":\"" + organization + "\"")
                        + note)
                .expect(200)
                .json()
                .path("left");

        assertThat(left.findValuesAsText("line")).containsExactly("2", "3", "4");
        assertThat(left.findValuesAsText("name")).containsExactly("bob@globex.example", held, nobody);
        assertThat(left.findValuesAsText("why"))
                .containsExactly(
                        "There is no such user in this realm.",
                        "There is no such organization in this realm.",
                        "Its request is not in this realm.");
    }

    @Test // nothing would hold who waits
    void nothingComesIntoARealmWithoutTheGate() {
        String held = there.heldWithoutRow(address);
        new SetupAction(neighbour).disable();

        ApiResponse answer = there.send(Rows.account(held, "PENDING_APPROVAL"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("errorMessage").asText()).contains("Account set-up", "set it up first");
    }

    @Test // B15, R-19
    void aDryRunChangesNothingAndWhatIsDoneIsRecordedWithoutNames() {
        String held = rows.heldWithoutRow(address);

        assertThat(created(rows.dryRun(Rows.account(held, "PENDING_APPROVAL")))).isEqualTo(1);
        assertThat(lost()).contains(held);

        rows.send(Rows.account(held, "PENDING_APPROVAL")
                        + Rows.account(UUID.randomUUID().toString(), "ACTIVE"))
                .expect(200);
        assertThat(lost()).doesNotContain(held);
        rows.exported();

        List<AdminEventRepresentation> events = realm.admin().getAdminEvents();
        assertThat(events)
                .filteredOn(event -> String.valueOf(event.getResourcePath()).endsWith("portal/import"))
                .first()
                .satisfies(event -> assertThat(event.getRepresentation())
                        .contains("\"created\":1", "\"left\":1")
                        .doesNotContain(held));
        assertThat(events)
                .filteredOn(event -> String.valueOf(event.getResourcePath()).endsWith("portal/export"))
                .isNotEmpty();
    }
}
