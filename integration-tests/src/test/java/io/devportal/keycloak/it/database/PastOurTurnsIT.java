// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak's own console makes or deletes the same at the same moment, and takes no turn with us: R-26, B-03. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PastOurTurnsIT {
    private static final int ROUNDS = 8;
    private static final String SIGN_UP = "#kc-register-form";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final Api admin;
    private final String organization;
    private final String address = People.newAddress();

    PastOurTurnsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.admin = realm.as(People.ADMIN);
        this.organization = new Organizations(realm).create();
    }

    @Test
    void anAddressThatIsTakenMeanwhileIsFoundAtTheNextTry() throws SQLException {
        ApiResponse refused = whileSomebodyElseHas(accountWithTheAddress(), this::invite);

        assertThat(refused.expect(503).json().at("/params/0").asText()).isEqualTo("database_unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.body()).doesNotContain(address, "user_entity", "USER_ENTITY", "23505", "23000");
        assertThat(invite().expect(201).json().path("newAccount").asBoolean(true))
                .isFalse();
    }

    private String accountWithTheAddress() {
        return "insert into USER_ENTITY (id, email, email_constraint, email_verified, enabled, realm_id, username, not_before)"
                + " values ('%1$s', '%2$s', '%2$s', true, true, '%3$s', '%2$s', 0)"
                        .formatted(
                                UUID.randomUUID(),
                                address,
                                realm.admin().toRepresentation().getId());
    }

    /** What Keycloak would say is a sentence about a wrong password. */
    @Test
    void whoSignsUpMeanwhileIsAtTheFormAgainAndSendsItOnceMore() throws SQLException {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(realm.signUpUrl()).form(SIGN_UP).fill(People.details(address));

        HttpPage again = whileSomebodyElseHas(accountWithTheAddress(), () -> browser.submit(form));

        assertThat(again.text()).contains("could not be stored just now", "Send the form once more");
        assertThat(browser.submit(again.form(SIGN_UP).fill(People.details(address)))
                        .text())
                .contains("your request is in");
    }

    /** Also where the database takes the new name for the old one: letters of another size, or with an accent. */
    @Test // R-26, B-03
    void whoGetsAnotherNameMeanwhileIsNotApprovedUnseen() throws SQLException {
        people.settings("manual", "account-setup");
        people.signUp(address);
        String id = people.userId(address);

        ApiResponse refused = whileSomebodyElseHas(
                "update USER_ENTITY set FIRST_NAME = 'ad\u00e0' where ID = '" + id + "'",
                () -> people.approve(address));

        assertThat(refused.expect(409).body()).contains("changed");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // R-26, B-03
    void aRequestThatIsDeletedMeanwhileIsGone() throws SQLException {
        invite().expect(201);
        String id = people.userId(address);

        ApiResponse refused = whileSomebodyElseHas(
                "delete from PORTAL_ACCOUNT where id = '" + id + "'",
                () -> admin.post("users/" + id + "/activation-email"));

        assertThat(refused.expect(409).json().at("/params/0").asText()).isEqualTo("not_waiting");
    }

    /** Commits when the request waits for it. */
    private <T> T whileSomebodyElseHas(String statement, Supplier<T> request) throws SQLException {
        CompletableFuture<T> answer;
        try (Connection other = server.connectToDatabase();
                Statement line = other.createStatement()) {
            other.setAutoCommit(false);
            line.execute(statement);
            answer = CompletableFuture.supplyAsync(request);
            Await.until("a request that waits for the row", () -> somebodyWaits(line));
            other.commit();
        }
        return answer.join();
    }

    private static boolean somebodyWaits(Statement line) {
        // for this line, and not for something else of a busy server
        try (ResultSet waiting = line.executeQuery(Dialect.ofTheTests().waiting())) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApiResponse invite() {
        return admin.post("users", invitees.orgUser(address, organization, "developer", ",\"notify\":false"));
    }

    /** Keycloak's own answer may be an error of the server then; ours never is. */
    @Test // R-26, B-03
    void whoeverIsDeletedWhileTheyAreWorkedOnIsGoneAndNothingFails() {
        for (int round = 0; round < ROUNDS; round++) {
            String person = People.newAddress();
            invitees.invite(invitees.orgUser(person, organization, "developer", ",\"notify\":false"));
            String id = people.userId(person);
            List<Supplier<ApiResponse>> ours = List.of(
                    () -> admin.put("users/" + id, "{\"firstName\":\"Augusta\"}"),
                    () -> admin.post("users/" + id + "/activation-email"),
                    () -> admin.delete("users/" + id),
                    () -> admin.get("users/" + id + "/diagnosis"));
            List<Supplier<ApiResponse>> all =
                    Collections.nCopies(3, ours).stream().flatMap(List::stream).toList();
            CompletableFuture<Void> keycloaks = CompletableFuture.runAsync(() -> delete(id));

            assertThat(Race.of(all))
                    .extracting(ApiResponse::status)
                    .containsAnyOf(200, 204, 404)
                    .allMatch(status -> status < 500 || status == 503);
            keycloaks.join();
            assertThat(people.exists(person)).isFalse();
        }
    }

    private void delete(String id) {
        realm.admin().users().delete(id).close();
    }
}
