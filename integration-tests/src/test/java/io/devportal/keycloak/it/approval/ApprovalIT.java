// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;

/** Deciding requests over REST: T17, T18, L8, B15, B-03, B-05, B-06, E-10. */
@Tag("approval")
@PortalTest
final class ApprovalIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    ApprovalIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // T17
    void anApprovedPersonWithAPasswordSignsIn() {
        people.settings("manual", "sign-up");
        people.signUp(address);

        people.approve(address).expect(200);

        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(mailbox.awaitMail(address, "approved").text()).doesNotContain("/activate/");
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @Test // L8
    void onlyTheApprovalSendsTheLink() {
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
        assertThat(mailbox.mailsTo(address)).allMatch(mail -> !mail.text().contains("/activate/"));

        people.approve(address).expect(200);

        assertThat(mailbox.awaitMail(address, "approved").link()).startsWith(realm.url("portal/activate/"));
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }

    @Test // T18
    void aRejectedRequestFreesTheAddressAndTellsWhy() {
        people.signUp(address);
        String id = people.id(address);

        people.reject(address, "We know no <b>Globex</b>").expect(200);

        assertThat(people.exists(address)).isFalse();
        assertThat(mailbox.awaitMail(address, "was not approved").text()).contains("We know no <b>Globex</b>");
        assertThat(mailbox.awaitMail(address, "was not approved").html()).contains("&lt;b&gt;Globex");
        assertThat(realm.as(People.ADMIN)
                        .get("registration-requests?state=PENDING_APPROVAL&max=100")
                        .body())
                .doesNotContain(id);
        assertThat(people.passwordGrant(address, People.PASSWORD).json().has("access_token"))
                .isFalse();
        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
    }

    @Test // B2, B-06
    void aSecondApprovalIsRefusedWithTheNameOfTheFirst() {
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
        people.approve(address).expect(200);

        ApiResponse again = people.approve(address);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("errorMessage").asText()).contains("already approved by Mara Lindqvist");
        mailbox.awaitMail(address, "approved");
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
        assertThat(mailbox.mailsTo(address)).hasSize(2);
    }

    @Test // B-05
    void aRejectedRequestStaysRejected() {
        people.signUp(address);
        String id = people.id(address);
        people.reject(address, "no").expect(200);

        ApiResponse approval = realm.as(People.ADMIN).post("registration-requests/" + id + "/approve");

        assertThat(approval.status()).isEqualTo(409);
        assertThat(approval.json().path("errorMessage").asText()).contains("rejected by Mara Lindqvist");
        assertThat(people.exists(address)).isFalse();
    }

    @Test // B-03
    void aRequestWhoseUserIsGoneIsNotThere() {
        people.signUp(address);
        String id = people.id(address);
        realm.admin().users().get(id).remove();

        assertThat(realm.as(People.ADMIN)
                        .post("registration-requests/" + id + "/approve")
                        .status())
                .isEqualTo(404);
    }

    @Test // E-10
    void holdersOfRealmManagementRolesAreLeftToRealmAdministrators() {
        people.signUp(address);
        grant(address, "realm-management", "manage-users");

        ApiResponse answer = people.approve(address);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // T19
    void switchingToAutomaticApprovalLeavesWhoWaitsWaiting() {
        people.signUp(address);

        people.settings("automatic", "account-setup");
        String later = People.newAddress();

        assertThat(people.signUp(later).text()).contains("One more step: open your mail");
        assertThat(people.state(later)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        people.approve(address).expect(200);
    }

    private void grant(String address, String client, String role) {
        String clientId = realm.admin().clients().findByClientId(client).get(0).getId();
        RoleRepresentation granted =
                realm.admin().clients().get(clientId).roles().get(role).toRepresentation();
        people.user(address).roles().clientLevel(clientId).add(List.of(granted));
    }
}
