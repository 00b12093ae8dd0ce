// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Realms that a set-up meets: each says what it did, and whoever came in before comes in afterwards. B18. */
@Tag("lifecycle")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class SetUpCasesIT {
    private static final String OF_THE_DIRECTORY = "ada@globex.example";

    private final RealmInUse inUse;
    private final PortalRealm realm;
    private final People people;
    private final KeycloakServer server;
    private final Directory directory;

    SetUpCasesIT(KeycloakServer server, PortalRealm beside, Mailbox mailbox, Directory directory) {
        this.server = server;
        this.directory = directory;
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
        this.people = new People(realm, mailbox);
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    /** What a realm has; what the set-up says about it, and who signs in. */
    enum Case {
        NO_ORGANIZATIONS("Organizations are off in this realm") {
            @Override
            void prepare(SetUpCasesIT test) {}
        },
        A_DIRECTORY("") {
            @Override
            void prepare(SetUpCasesIT test) {
                test.directory.person(OF_THE_DIRECTORY, People.PASSWORD);
                test.directory.lendTo(test.realm);
            }
        },
        A_FLOW_THAT_OURS_DOES_NOT_FIT("\"sign-up of another extension\" stays") {
            @Override
            void prepare(SetUpCasesIT test) {
                test.inUse.bindEmptyFlow("sign-up of another extension");
            }
        },
        /** Beside a required step, Keycloak leaves an alternative out. */
        A_FORM_IN_AN_ALTERNATIVE("") {
            @Override
            void prepare(SetUpCasesIT test) {
                test.inUse.bindFormInSubFlow("sign-up in a sub-flow");
            }
        },
        OUR_STEPS_BY_HAND("") {
            @Override
            void prepare(SetUpCasesIT test) {
                test.inUse.addStep(RealmInUse.OWN_FLOW + " registration form", "portal-registration-approval");
                test.inUse.addStep(RealmInUse.OWN_FLOW, "portal-registration-result");
            }
        };

        private final String left;

        Case(String left) {
            this.left = left;
        }

        abstract void prepare(SetUpCasesIT test);

        String person() {
            return this == A_DIRECTORY ? OF_THE_DIRECTORY : RealmInUse.OLD;
        }
    }

    @ParameterizedTest // B18
    @EnumSource(Case.class)
    void whoCameInBeforeStaysAndComesInAgain(Case is) {
        is.prepare(this);
        String before = inUse.exported();
        String session = session(is.person());
        JsonNode dry = inUse.call("set-up?dry-run").expect(200).json();
        assertThat(inUse.exported()).as("a dry run changes nothing").isEqualTo(before);

        JsonNode done = inUse.call("set-up").expect(200).json();

        assertThat(done.path("changes")).isEqualTo(dry.path("changes"));
        assertThat(done.path("left").toString()).contains(is.left.replace("\"", "\\\""));
        assertThat(refresh(session).status()).as("the session from before").isEqualTo(200);
        assertThat(people.signIn(is.person(), People.PASSWORD).header("Location"))
                .contains("code=");
        if (is == Case.A_FLOW_THAT_OURS_DOES_NOT_FIT) {
            assertThat(inUse.healthProblems()).containsExactly("registration-flow");
        } else {
            assertThat(inUse.healthProblems()).isEmpty();
            String address = People.newAddress();
            assertThat(people.signUp(address).text()).contains("your request is in");
            assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        }
        assertThat(inUse.outcomes("set-up")).as("a second time").containsOnly("kept");
    }

    /** The database ends the connection of a set-up that has stopped between two of its steps. */
    @Test // B18: all or nothing
    void aSetUpThatIsCutOffHasDoneNothing() throws SQLException {
        String before = inUse.exported();
        CompletableFuture<ApiResponse> setUp;
        try (Connection other = server.connectToDatabase();
                Statement line = other.createStatement()) {
            other.setAutoCommit(false);
            line.execute("lock table authentication_execution in share row exclusive mode");
            setUp = CompletableFuture.supplyAsync(() -> inUse.call("set-up"));
            Await.until("a set-up that waits for its flow", () -> endOfWhoWaits(line));
            other.rollback();
        }

        assertThat(setUp.join().status()).isGreaterThanOrEqualTo(500);
        assertThat(inUse.exported()).isEqualTo(before);
        assertThat(session(RealmInUse.OLD)).isNotEmpty();
        assertThat(inUse.outcomes("set-up")).contains("created");
        assertThat(inUse.healthProblems()).isEmpty();
    }

    private static boolean endOfWhoWaits(Statement line) {
        try (ResultSet ended = line.executeQuery("select pg_terminate_backend(pid) from pg_locks where not granted"
                + " and relation = 'authentication_execution'::regclass")) {
            return ended.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String session(String person) {
        return realm.tokenRequest(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        person,
                        "password",
                        People.PASSWORD))
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();
    }

    private ApiResponse refresh(String session) {
        return realm.tokenRequest(
                Map.of("grant_type", "refresh_token", "client_id", "admin-cli", "refresh_token", session));
    }
}
