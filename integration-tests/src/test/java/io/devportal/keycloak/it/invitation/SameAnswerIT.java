// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * What an org admin hears of an invitation, until its mail has left and beyond: nothing tells whether the address belongs to
 * nobody, to somebody elsewhere, to a publisher or to a realm administrator, to whom no mail goes. F-03, E-10.
 */
@Tag("invitation")
@PortalTest
final class SameAnswerIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String globex;
    private final Api orgAdmin;

    SameAnswerIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.orgAdmin = invitees.as(invitees.orgAdmin(globex));
    }

    @Test // F-03, E-10
    void theAnswerIsTheSameWhoeverHasAnAccount() {
        String initech = organizations.create();
        String elsewhere = organizations.newPerson();
        organizations.grant(elsewhere, initech, "org-admin");
        String administrator = realmAdministrator();
        List<String> addresses = List.of(
                People.newAddress(), elsewhere, organizations.newPerson(), administrator, "noah@portal.example");

        List<JsonNode> invited = addresses.stream()
                .map(address -> orgAdmin.post("users", invitees.developer(address, globex))
                        .expect(201)
                        .json())
                .toList();

        assertThat(invited.stream().map(SameAnswerIT::withoutWhatDiffersAnyway))
                .as("%s", invited)
                .containsOnly(withoutWhatDiffersAnyway(invited.get(0)));
        assertThat(invited)
                .allSatisfy(one -> assertThat(one.fieldNames()).toIterable().doesNotContain("userId", "newAccount"));
        mailbox.awaitMail(elsewhere, "join an organization");
        for (JsonNode one : invited) {
            String path = "invitations/" + one.path("id").asText();
            assertThat(onceSent(path).path("expiresAt").asLong())
                    .as("%s", one)
                    .isGreaterThan(one.path("createdAt").asLong());
            assertThat(orgAdmin.delete(path).expect(200).json().path("state").asText())
                    .isEqualTo("WITHDRAWN");
        }
        assertThat(mailbox.mailsTo(administrator)).isEmpty();
    }

    @Test // E-10, F-03
    void aRealmAdministratorGetsNoMailLaterEither() {
        String administrator = realmAdministrator();
        JsonNode quiet = orgAdmin.post(
                        "users", invitees.orgUser(administrator, globex, "developer", ",\"notify\":false"))
                .expect(201)
                .json();
        String path = "invitations/" + quiet.path("id").asText();
        assertThat(orgAdmin.get(path).json().has("mail")).isFalse();

        orgAdmin.post(path + "/send").expect(200);

        assertThat(onceSent(path).path("expiresAt").asLong())
                .isGreaterThan(quiet.path("createdAt").asLong());
        assertThat(mailbox.mailsTo(administrator)).isEmpty();
    }

    @Test // E-10
    void nobodyElseHasAMailSentToThemByAskingForANewLink() {
        String administrator = realmAdministrator();
        orgAdmin.post("users", invitees.developer(administrator, globex)).expect(201);
        HttpBrowser browser = realm.browser();

        browser.submit(browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", administrator));

        mailbox.expectNoMail(administrator, Duration.ofSeconds(2));
        assertThat(mailbox.mailsTo(administrator)).isEmpty();
    }

    private JsonNode onceSent(String path) {
        return Await.value("the mail of " + path, Await.DEADLINE, () -> {
            JsonNode now = orgAdmin.get(path).expect(200).json();
            String mail = now.path("mail").asText();
            assertThat(mail).isIn("WAITING", "SENDING", "SENT");
            assertThat(now.has("expiresAt")).as("%s", now).isEqualTo(mail.equals("SENT"));
            return Optional.of(now).filter(sent -> mail.equals("SENT"));
        });
    }

    private static JsonNode withoutWhatDiffersAnyway(JsonNode invitation) {
        ObjectNode rest = invitation.deepCopy();
        return rest.remove(List.of("id", "email", "createdAt"));
    }

    private String realmAdministrator() {
        String address = organizations.newPerson();
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleRepresentation role = realm.admin()
                .clients()
                .get(management)
                .roles()
                .get("manage-users")
                .toRepresentation();
        realm.admin()
                .users()
                .get(organizations.userId(address))
                .roles()
                .clientLevel(management)
                .add(List.of(role));
        return address;
    }
}
