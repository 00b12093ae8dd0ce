// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** What must hold on every database, because it depends on one: locks and deletes. B-01, R-20. */
abstract class DatabaseContract {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    DatabaseContract(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void mailServerUp() {
        mailbox.restart();
    }

    @Test // T17, L8, L21
    void theJourneyEndsSignedIn() {
        people.activate(people.activationLink(address));

        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @Test // T18
    void aRejectionFreesTheAddressAndStaysOnRecord() {
        people.signUp(address);
        String id = people.id(address);

        people.reject(address, "Not this year, Zoë \uD83D\uDE42").expect(200);

        assertThat(people.exists(address)).isFalse();
        assertThat(request(id).expect(200).json().at("/decision/reason").asText())
                .isEqualTo("Not this year, Zoë \uD83D\uDE42");
        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
    }

    @Test // B-01
    void ofTwoApprovalsAtTheSameMomentOneCounts() {
        Api mara = realm.as(People.ADMIN);
        Api maraElsewhere = realm.as(People.ADMIN);
        List<String> applicants = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String applicant = People.newAddress();
            applicants.add(applicant);
            people.signUp(applicant);
            String path = "registration-requests/" + people.id(applicant) + "/approve";

            List<ApiResponse> answers = Race.of(() -> mara.post(path), () -> maraElsewhere.post(path));

            assertThat(answers)
                    .as(answers.toString())
                    .extracting(ApiResponse::status)
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 409).map(ApiResponse::body))
                    .allSatisfy(body -> assertThat(body).contains("already approved by Mara Lindqvist"));
            assertThat(people.state(applicant)).isEqualTo("PENDING_ACTIVATION");
            assertThat(approvalsInTheAuditLog(people.id(applicant))).isEqualTo(1);
        }
        applicants.forEach(applicant -> mailbox.awaitMail(applicant, "approved"));
        mailbox.expectNoMail(applicants.get(9), Duration.ofSeconds(2));
        assertThat(applicants).allSatisfy(applicant -> assertThat(mailbox.mailsTo(applicant))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1));
    }

    private long approvalsInTheAuditLog(String id) {
        return realm.admin().getAdminEvents().stream()
                .map(AdminEventRepresentation::getResourcePath)
                .filter(("portal/registration-requests/" + id + "/approve")::equals)
                .count();
    }

    @Test
    void aDeletedUserLeavesNothing() {
        people.signUp(address);
        mailbox.awaitMail(address);
        mailbox.stop();
        people.approve(address).expect(200);
        String id = people.id(address);

        realm.admin().users().get(id).remove();
        new Outbox(realm).awaitNothingOnItsWay();
        mailbox.restart();

        assertThat(request(id).status()).isEqualTo(404);
        // other tests' mails may wait too: they leave first
        Await.value("an empty outbox", Duration.ofSeconds(90), () -> Optional.of(outbox(realm))
                .filter("OK"::equals));
        assertThat(mailbox.mailsTo(address)).noneMatch(mail -> mail.subject().contains("approved"));
    }

    @Test
    void aDeletedRealmLeavesNothing() {
        mailbox.stop();
        try (PortalRealm first = again()) {
            new People(first, mailbox).signUp(address);
            assertThat(requests(first)).isEqualTo(1);
            Await.until("a waiting mail", () -> outbox(first).equals("WARNING"));
        }

        try (PortalRealm second = again()) {
            assertThat(requests(second)).isZero();
            assertThat(outbox(second)).isEqualTo("OK");
        }
    }

    /** Of the same name and id each time. */
    private PortalRealm again() {
        return realm.neighbour("again", UnaryOperator.identity());
    }

    private static int requests(PortalRealm of) {
        return of.as(People.ADMIN)
                .get("registration-requests")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    /** Whether mails of this realm wait. */
    private static String outbox(PortalRealm of) {
        for (JsonNode check :
                of.as(People.ADMIN).get("health").expect(200).json().path("checks")) {
            if (check.path("name").asText().equals("outbox")) {
                return check.path("level").asText();
            }
        }
        throw new AssertionError("no check of the outbox");
    }

    private ApiResponse request(String id) {
        return realm.as(People.ADMIN).get("registration-requests/" + id);
    }
}
