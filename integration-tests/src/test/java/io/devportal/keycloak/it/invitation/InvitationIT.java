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
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** From "add user" to the working account: G22, T1, T7, T8, T12, T13, T15, L2, L12 to L21, B9, B10, E-23, G-08. */
@Tag("invitation")
@PortalTest
final class InvitationIT {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String globex;
    private final String initech;

    InvitationIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.initech = organizations.create();
    }

    private JsonNode inviteToBoth(String more) {
        return invitees.invite(Invitees.body(
                "org-user",
                address,
                ",\"organizations\":[" + invitees.seat(globex, "org-publisher") + ","
                        + invitees.seat(initech, "developer") + "]" + more));
    }

    @Test // G22, T1, T7, T8, T12, L2, L15, L17, L18, L21, B9, B10, E-23
    void anInvitedPersonSetsUpTheAccountAndOnlyThenBelongsToTheOrganizations() {
        JsonNode invitation = inviteToBoth("");

        assertThat(invitation.path("state").asText()).isEqualTo("OPEN");
        assertThat(invitation.path("newAccount").asBoolean()).isTrue();
        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEnabled()).isTrue();
        assertThat(user.getRequiredActions()).containsExactly("portal-account-setup");
        assertThat(people.user(address).credentials()).isEmpty();
        assertThat(organizations.roles(address)).isEmpty();

        HttpPage page = invitees.setUp(invitees.mail(address).link());

        assertThat(page.text()).contains("Your account is active");
        assertThat(organizations.roles(address)).isEqualTo(Map.of(globex, "org-publisher", initech, "developer"));
        assertThat(organizations.members(globex)).containsExactly(address + " UNMANAGED [org-publisher]");
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isTrue();
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
        assertThat(invitees.state(invitation.path("id").asText())).isEqualTo("ACCEPTED");
    }

    @Test // B10
    void whoIsTakenFromTheOrganizationLaterKeepsTheAccount() {
        inviteToBoth("");
        invitees.setUp(invitees.mail(address).link());

        realm.as(People.ADMIN)
                .delete("users/" + people.userId(address) + "/organizations/" + globex)
                .expect(200);

        assertThat(people.exists(address)).isTrue();
        assertThat(organizations.members(globex)).isEmpty();
    }

    @Test // T13, T15, G-08
    void theMailSaysWhoInvitesToWhatUntilWhenAndWhatTheyAdd() {
        inviteToBoth(",\"message\":\"Hello Grace,\\nwelcome <b>aboard</b> ${realmName} {0}\"");

        Mail mail = invitees.mail(address);

        assertThat(mail.text())
                .contains("Hello Grace,", "Mara Lindqvist invites you")
                .contains("Org publisher: " + globex + " Inc", "Developer: " + initech + " Inc")
                .contains("welcome <b>aboard</b> ${realmName} {0}")
                .contains("The link works until ", "somebody invited " + address);
        assertThat(mail.html()).contains("welcome &lt;b&gt;aboard&lt;/b&gt; ${realmName} {0}");
        assertThat(mail.text().split("portal/activate/", -1)).hasSize(2);
    }

    @Test // L21
    void theSetUpPageNamesInviterAndOrganizations() {
        inviteToBoth(",\"message\":\"Hi <i>there</i>\"");

        HttpPage page = realm.browser().get(invitees.mail(address).link());

        assertThat(page.text())
                .contains("Mara Lindqvist invites you.", globex + " Inc", initech + " Inc", "Hi <i>there</i>");
    }

    @Test // L14, E-23
    void aPublisherGetsTheRoleWithTheSetUp() {
        JsonNode invitation = invitees.invite(Invitees.body("publisher", address, ",\"role\":\"api-owner\""));
        assertThat(globalRoles()).isEmpty();
        assertThat(invitation.path("kind").asText()).isEqualTo("publisher");

        invitees.setUp(invitees.mail(address).link());

        assertThat(globalRoles()).containsExactly("api-owner");
    }

    private List<String> globalRoles() {
        String client = realm.admin()
                .clients()
                .findByClientId("developer-portal")
                .get(0)
                .getId();
        return people.user(address).roles().clientLevel(client).listAll().stream()
                .map(role -> role.getName())
                .toList();
    }

    @Test // L18, L19, L20
    void whoIsNotNotifiedWaitsAndGetsTheMailLater() {
        JsonNode invitation = inviteToBoth(",\"notify\":false");
        mailbox.expectNoMail(address, SHORT);
        assertThat(invitation.path("state").asText()).isEqualTo("OPEN");
        assertThat(invitation.has("mail")).isFalse();

        realm.as(People.ADMIN)
                .post("users/" + people.userId(address) + "/activation-email")
                .expect(200);

        assertThat(invitees.setUp(invitees.mail(address).link()).text()).contains("Your account is active");
    }

    @Test // T15
    void theMailIsInTheLanguageOfThePersonAndInTheWordsOfTheRealm() {
        realm.admin()
                .localization()
                .saveRealmLocalizationText("de", "portalInvitationNext", "Nur noch ein Schritt bei uns.");
        inviteToBoth(",\"language\":\"de\"");

        assertThat(mailbox.awaitMail(address, "eingeladen").text())
                .contains("Mara Lindqvist lädt Sie ein", "Nur noch ein Schritt bei uns.");
    }

    @Test // G22
    void theLinkMayLiveShorterThanTheSettingsSay() {
        JsonNode invitation = inviteToBoth(",\"linkLifetime\":3600");

        JsonNode sent = invitees.mailed(invitation.path("id").asText());

        assertThat(sent.path("expiresAt").asLong() - sent.path("createdAt").asLong())
                .isBetween(3_600_000L, 3_700_000L);
    }
}
