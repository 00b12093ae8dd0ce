// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What an admin decides is what they have seen: K-04. */
@Tag("api")
@PortalTest
final class PreconditionIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final SeenRequests requests;
    private final String address = People.newAddress();
    private final String corrected = People.newAddress();

    PreconditionIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.requests = new SeenRequests(realm);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    private String signUp() {
        people.signUp(address);
        return people.id(address);
    }

    private void change(String id, Consumer<UserRepresentation> change) {
        UserRepresentation user = realm.admin().users().get(id).toRepresentation();
        change.accept(user);
        realm.admin().users().get(id).update(user);
    }

    private void assertUndecided(String id) {
        assertThat(requests.get(id).json().path("state").asText()).isEqualTo("PENDING_APPROVAL");
        assertThat(realm.admin().users().get(id).toRepresentation().isEnabled()).isFalse();
        assertThat(realm.as(People.ADMIN)
                        .get("registration-requests/" + id)
                        .json()
                        .path("mail")
                        .path("kind")
                        .asText())
                .isEqualTo("REQUEST_RECEIVED");
    }

    @ParameterizedTest // K-04
    @ValueSource(strings = {"approve", "reject"})
    void anotherAddressThanTheOneThatSignedUpIsNotDecidedUnseen(String decision) {
        String id = signUp();
        String seen = requests.get(id).header("ETag");
        change(id, user -> user.setEmail(corrected));

        ApiResponse unseen = requests.decide(decision, id, null);
        ApiResponse stale = requests.decide(decision, id, seen);

        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.json().path("params").path(0).asText()).isEqualTo("account_changed");
        assertThat(unseen.json().path("errorMessage").asText()).contains("email \"" + corrected + "\"", "If-Match");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("params").path(0).asText()).isEqualTo("changed_meanwhile");
        assertThat(stale.json().path("errorMessage").asText()).contains("What changed: email.");
        assertUndecided(id);
        mailbox.expectNoMail(corrected, Duration.ofSeconds(1));
    }

    @Test // K-04
    void whoHasSeenTheCorrectedAddressDecidesOnIt() {
        String id = signUp();
        change(id, user -> user.setEmail(corrected));
        ApiResponse seen = requests.get(id);
        assertThat(seen.json().path("email").asText()).isEqualTo(address);
        assertThat(seen.json().path("changed").path("email").asText()).isEqualTo(corrected);

        ApiResponse approved =
                requests.decide("approve", id, seen.header("ETag")).expect(200);

        assertThat(approved.json().path("email").asText()).isEqualTo(corrected);
        assertThat(approved.json().has("changed")).isFalse();
        assertThat(people.activate(mailbox.awaitMail(corrected, "approved").link())
                        .text())
                .contains("Your account is active");
    }

    @ParameterizedTest // K-04
    @CsvSource({"firstName", "lastName"})
    void aNameIsPartOfWhatIsDecided(String field) {
        String id = signUp();
        String seen = requests.get(id).header("ETag");
        change(id, user -> {
            user.setFirstName(field.equals("firstName") ? "Eve" : user.getFirstName());
            user.setLastName(field.equals("lastName") ? "Eve" : user.getLastName());
        });

        assertThat(requests.decide("approve", id, null).status()).isEqualTo(409);
        assertThat(requests.decide("approve", id, seen)
                        .json()
                        .path("errorMessage")
                        .asText())
                .contains("What changed: " + field + ".");
        assertUndecided(id);
    }

    /** Each of them decides what an approval comes out as, or whom it lets in. */
    @Test // K-04
    void whatSomebodySignsInWithIsPartOfWhatIsDecided() {
        String id = signUp();
        assertSeenIsStale(id, "enabled", () -> change(id, user -> user.setEnabled(true)));
        change(id, user -> user.setEnabled(false));
        assertSeenIsStale(id, "password", () -> realm.admin().users().get(id).resetPassword(password()));
        assertUndecided(id);

        try (PortalRealm chosen = realm.neighbour()) {
            RealmRepresentation names = new RealmRepresentation();
            names.setRegistrationEmailAsUsername(false);
            names.setEditUsernameAllowed(true);
            chosen.admin().update(names);
            People here = new People(chosen, mailbox);
            String other = People.newAddress();
            here.signUp(other, Map.of("username", "name-" + other.substring(4, 12)));
            String path = "registration-requests/" + here.id(other);
            String seen = chosen.as(People.ADMIN).get(path).expect(200).header("ETag");
            UserRepresentation user = chosen.admin().users().get(here.id(other)).toRepresentation();
            user.setUsername("else-" + other.substring(4, 12));
            chosen.admin().users().get(user.getId()).update(user);

            ApiResponse stale = chosen.as(People.ADMIN).ifMatch(seen).post(path + "/approve");

            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.json().path("errorMessage").asText()).contains("What changed: username.");
        }
    }

    private void assertSeenIsStale(String id, String changed, Runnable change) {
        String seen = requests.get(id).header("ETag");
        change.run();

        ApiResponse stale = requests.decide("approve", id, seen);

        assertThat(stale.status()).as(changed).isEqualTo(412);
        assertThat(stale.json().path("errorMessage").asText()).contains("What changed: " + changed + ".");
        assertThat('"' + people.request(address).path("version").asText() + '"')
                .isEqualTo(requests.get(id).header("ETag"));
    }

    private static CredentialRepresentation password() {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        return password;
    }

    @Test // K-04
    void theListSaysTheSameVersionAsTheRequest() {
        String id = signUp();
        change(id, user -> user.setFirstName("Augusta"));

        assertThat('"' + people.request(address).path("version").asText() + '"')
                .isEqualTo(requests.get(id).header("ETag"));
        assertThat(people.request(address).path("changed").path("firstName").asText())
                .isEqualTo("Augusta");
    }
}
