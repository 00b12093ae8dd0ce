// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** After a restore that brought the users and not our tables: R-19. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class LostRequestsIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final LostRequests lost;
    private final String address = People.newAddress();

    LostRequestsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.lost = new LostRequests(server, realm, people);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // R-19, C-04
    void theLinkOfALostRequestBlamesNobody() throws SQLException {
        String link = people.activationLink(address);
        lost.lose(address);

        HttpPage page = realm.browser().get(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("This portal no longer knows this link", "Nobody has taken anything back")
                .doesNotContain("An admin has taken it back", address);
    }

    @Test
    void whoWasLetInGetsANewLinkAndTheOldOneStaysDead() throws SQLException {
        String old = people.activationLink(address);
        String id = lost.lose(address);
        assertThat(lost.of(id).path("enabled").asBoolean()).isTrue();

        JsonNode reopened = lost.reopen(id).expect(200).json();

        assertThat(reopened.path("state").asText()).isEqualTo("PENDING_ACTIVATION");
        assertThat(lost.ids()).doesNotContain(id);
        assertThat(realm.browser().get(old).text()).contains("This link no longer works");
        String link = mailbox.awaitMail(address, "Activate").link();
        assertThat(people.activate(link).text()).contains("Your account is active");
        List<AdminEventRepresentation> events = realm.admin().getAdminEvents().stream()
                .filter(event -> ("portal/lost-requests/" + id + "/reopen").equals(event.getResourcePath()))
                .toList();
        assertThat(events).hasSize(1);
    }

    @Test
    void whoWaitedForADecisionWaitsAgainAndIsNotLetIn() throws SQLException {
        people.signUp(address);
        String id = lost.lose(address);
        assertThat(lost.of(id).path("enabled").asBoolean()).isFalse();

        lost.reopen(id).expect(200);

        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        people.approve(address).expect(200);
        assertThat(people.activate(mailbox.awaitMail(address, "approved").link())
                        .text())
                .contains("Your account is active");
    }

    @Test // R-19, K-03
    void aPasswordOfBeforeTheRestoreDoesNotOutliveTheProof() throws SQLException {
        people.settings("manual", "sign-up");
        people.signUp(address);
        lost.reopen(lost.lose(address)).expect(200);
        people.approve(address).expect(200);
        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);

        owner.get(mailbox.awaitMail(address, "new password").link());

        assertThat(people.passwordIs(address, People.PASSWORD)).isFalse();
    }

    @Test // R-19, B-06
    void aRequestIsReopenedOnce() throws SQLException {
        people.activationLink(address);
        String id = lost.lose(address);

        List<ApiResponse> answers = Race.of(() -> lost.reopen(id), () -> lost.reopen(id));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(200, 404);
    }

    /** The link would go to whoever has the address that the admin has not seen. */
    @Test // K-04, R-19
    void whatIsReopenedIsWhatWasSeen() throws SQLException {
        people.activationLink(address);
        String id = lost.lose(address);
        String path = "lost-requests/" + id;
        ApiResponse seen = realm.as(People.ADMIN).get(path).expect(200);
        assertThat(seen.header("ETag"))
                .isEqualTo('"' + lost.of(id).path("version").asText() + '"');
        String other = People.newAddress();
        UserRepresentation user = realm.admin().users().get(id).toRepresentation();
        user.setEmail(other);
        realm.admin().users().get(id).update(user);

        ApiResponse stale = realm.as(People.ADMIN).ifMatch(seen.header("ETag")).post(path + "/reopen");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("errorMessage").asText()).contains("What changed:", "email");
        assertThat(realm.as(People.ADMIN)
                        .ifMatch("\"bogus\"")
                        .post(path + "/reopen")
                        .status())
                .isEqualTo(412);
        assertThat(mailbox.mailsTo(other)).isEmpty();
        String now = realm.as(People.ADMIN).get(path).header("ETag");
        realm.as(People.ADMIN).ifMatch(now).post(path + "/reopen").expect(200);
        mailbox.awaitMail(other, "Activate");
    }

    @Test // R-19, E-10
    void nobodyElseIsInTheList() throws SQLException {
        String active = people.activePerson();
        lost.lose(active);
        people.signUp(address);

        assertThat(lost.ids()).doesNotContain(people.userId(active), people.userId(address));
        lost.reopen(people.userId(active)).expect(404);
        lost.reopen(people.userId(address)).expect(404);
    }

    /** Of an admin whose token cannot be made for the API any more. */
    @Test // R-19, K-09
    void whileTheAudienceOfTheApiIsDisabledNobodyReadsOrReopens() throws SQLException {
        people.activationLink(address);
        String id = lost.lose(address);
        enableAudience(false);
        try {
            ApiClient admin = ApiClient.withToken(realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD));

            assertThat(List.of(
                            admin.send("GET", realm.api("lost-requests"), null),
                            admin.send("POST", realm.api("lost-requests/" + id + "/reopen"), null)))
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(401);
                        assertThat(answer.body())
                                .contains("portal-api", "is disabled")
                                .doesNotContain(address);
                    });
        } finally {
            enableAudience(true);
        }
        assertThat(lost.ids()).contains(id);
    }

    private void enableAudience(boolean enabled) {
        ClientRepresentation audience =
                realm.admin().clients().findByClientId("portal-api").get(0);
        audience.setEnabled(enabled);
        realm.admin().clients().get(audience.getId()).update(audience);
    }
}
