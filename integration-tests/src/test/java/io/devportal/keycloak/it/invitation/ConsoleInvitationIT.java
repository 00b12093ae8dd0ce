// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Somebody whom Keycloak's own console or API creates with the account set-up before them is invited: B22. */
@Tag("invitation")
@PortalTest
final class ConsoleInvitationIT {
    private static final String ACTION = "portal-account-setup";
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;
    private final String address = People.newAddress();

    ConsoleInvitationIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
    }

    @AfterEach
    void mailsAreOn() {
        settings("on");
    }

    private void settings(String mail) {
        realm.as(People.ADMIN)
                .put("settings", "{\"consoleInvitationMail\":\"" + mail + "\"}")
                .expect(200);
    }

    private UserRepresentation user() {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setFirstName("Grace");
        user.setLastName("Hopper");
        user.setEnabled(true);
        user.setRequiredActions(List.of(ACTION));
        return user;
    }

    private Optional<JsonNode> invitation() {
        return StreamSupport.stream(
                        realm.as(People.ADMIN)
                                .get("invitations?max=100")
                                .expect(200)
                                .json()
                                .path("invitations")
                                .spliterator(),
                        false)
                .filter(one -> one.path("email").asText().equals(address))
                .findFirst();
    }

    @Test // B22
    void aPersonCreatedWithTheSetUpIsInvited() {
        realm.admin().users().create(user()).close();

        assertThat(invitation().orElseThrow().path("state").asText()).isEqualTo("OPEN");
        assertThat(invitees.setUp(invitees.mail(address).link()).text()).contains("Your account is active");
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
        assertThat(invitation().orElseThrow().path("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test // B22, L20
    void withTheMailOffItIsSentLater() {
        settings("off");
        realm.admin().users().create(user()).close();
        mailbox.expectNoMail(address, SHORT);

        realm.as(People.ADMIN)
                .post("users/" + people.userId(address) + "/activation-email")
                .expect(200);

        assertThat(invitees.setUp(invitees.mail(address).link()).text()).contains("Your account is active");
    }

    @Test // B22
    void keycloaksOwnMailOpensTheSetUpPage() {
        settings("off");
        realm.admin().users().create(user()).close();
        people.user(address).executeActionsEmail(List.of(ACTION));

        setUpByKeycloaksMail();

        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
        assertThat(invitation().orElseThrow().path("state").asText()).isEqualTo("ACCEPTED");
    }

    /** Its first page asks to go on. */
    private void setUpByKeycloaksMail() {
        HttpBrowser browser = realm.browser();
        HttpPage confirm = browser.get(mailbox.awaitMail(address).link());
        HttpPage form = browser.get(
                confirm.document().select("a[href*=action-token]").first().attr("href"));
        browser.submit(form.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));
    }

    @Test // B22
    void itDoesSoForSomebodyWhoHasNoWayInYet() {
        UserRepresentation user = user();
        user.setRequiredActions(null);
        realm.admin().users().create(user).close();
        people.user(address).executeActionsEmail(List.of(ACTION));

        setUpByKeycloaksMail();

        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test // B22, T14
    void whoIsCreatedWithAPasswordSignsInWithItAndGetsNoMail() {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        UserRepresentation user = user();
        user.setCredentials(List.of(password));
        realm.admin().users().create(user).close();

        mailbox.expectNoMail(address, SHORT);
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).doesNotContain("code=");
        assertThat(realm.as(People.ADMIN)
                        .post("users/" + people.userId(address) + "/activation-email")
                        .expect(409)
                        .body())
                .contains("password_set");
    }

    @Test // B22
    void whoIsCreatedWithoutItIsNotHeld() {
        assertThat(people.getsIn(new Organizations(realm).newPerson())).isTrue();
        UserRepresentation user = user();
        user.setRequiredActions(null);
        realm.admin().users().create(user).close();

        mailbox.expectNoMail(address, SHORT);
        assertThat(invitation()).isEmpty();
    }

    @Test // B22
    void whoIsDisabledOrImportedIsNotInvited() {
        UserRepresentation disabled = user();
        disabled.setEnabled(false);
        realm.admin().users().create(disabled).close();
        assertThat(invitation()).isEmpty();
        people.user(address).remove();

        PartialImportRepresentation file = new PartialImportRepresentation();
        file.setIfResourceExists("FAIL");
        file.setUsers(List.of(user()));
        realm.admin().partialImport(file).close();
        assertThat(people.exists(address)).isTrue();
        assertThat(invitation()).isEmpty();
        mailbox.expectNoMail(address, SHORT);
    }
}
