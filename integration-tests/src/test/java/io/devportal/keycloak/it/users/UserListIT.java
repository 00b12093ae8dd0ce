// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** What the list of people says about them: G20, L45, T16. Who sees whom is in {@link VisibleUsersIT}. */
@Tag("users")
@PortalTest
final class UserListIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final Listed byAdmin;

    UserListIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.byAdmin = Listed.byAdmin(realm);
    }

    @Test // G20
    void aPortalAdminSeesEverybodyWithAllOrganizations() {
        String acme = organizations.create();
        String globex = organizations.create();
        String ada = organizations.newPerson();
        organizations.grant(ada, acme, "developer");
        organizations.alsoGroup(ada, acme, "org-admin");
        organizations.join(ada, globex);

        JsonNode person = byAdmin.person(ada);

        assertThat(person.path("firstName").asText()).isEqualTo("Ada");
        assertThat(person.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(person.has("origin")).isFalse();
        assertThat(person.path("createdTimestamp").asLong()).isPositive();
        assertThat(person.path("organizations")).hasSize(2);
        assertThat(roles(person)).containsExactlyInAnyOrder(acme + "=org-admin", globex + "=");
        assertThat(byAdmin.names("organization", organizations.id(acme), "role", "org-admin"))
                .containsExactly(ada);
        assertThat(byAdmin.names("organization", organizations.id(acme), "role", "developer"))
                .isEmpty();
        assertThat(byAdmin.names("organization", organizations.id(globex))).containsExactly(ada);
        byAdmin.get("organization", "no-organization").expect(404);
        byAdmin.get("organization", "' or 1=1 --").expect(404);
    }

    @Test // T16
    void whoSignedUpIsListedAsOneWhoWaits() {
        people.settings("manual", "account-setup");
        String waiting = People.newAddress();
        String other = organizations.newPerson();
        people.signUp(waiting);

        JsonNode person = byAdmin.person(waiting);

        assertThat(person.path("state").asText()).isEqualTo("PENDING_APPROVAL");
        assertThat(person.path("origin").asText()).isEqualTo("REGISTRATION");
        assertThat(person.path("mail").path("kind").asText()).isEqualTo("REQUEST_RECEIVED");
        assertThat(byAdmin.names("state", "PENDING_APPROVAL")).contains(waiting).doesNotContain(other);
        assertThat(byAdmin.names("origin", "REGISTRATION")).contains(waiting).doesNotContain(other);
        people.approve(waiting).expect(200);
        assertThat(byAdmin.names("state", "PENDING_ACTIVATION")).contains(waiting);
        assertThat(byAdmin.names("state", "ACTIVE")).contains(other).doesNotContain(waiting);
        people.setEnabled(other, false);
        assertThat(byAdmin.names("state", "DISABLED")).contains(other).doesNotContain(waiting);
        assertThat(byAdmin.person(other).path("state").asText()).isEqualTo("DISABLED");
    }

    @Test // L45
    void publishersAndDevelopersHaveATabEach() {
        String developer = organizations.newPerson();
        String byRole = organizations.newPerson();
        RoleRepresentation containing = new RoleRepresentation();
        containing.setName("all-of-it-" + UUID.randomUUID());
        realm.admin().roles().create(containing);
        String portal = realm.admin()
                .clients()
                .findByClientId("developer-portal")
                .get(0)
                .getId();
        realm.admin()
                .roles()
                .get(containing.getName())
                .addComposites(List.of(realm.admin()
                        .clients()
                        .get(portal)
                        .roles()
                        .get("api-owner")
                        .toRepresentation()));
        realm.admin()
                .users()
                .get(organizations.userId(byRole))
                .roles()
                .realmLevel()
                .add(List.of(realm.admin().roles().get(containing.getName()).toRepresentation()));
        String direct = organizations.newPerson();
        new GlobalRole("portal-admin").grant(realm, organizations.userId(direct));

        List<String> publishers = byAdmin.names("kind", "publishers");

        assertThat(publishers).contains(People.ADMIN, byRole, direct).doesNotContain(developer, People.DEVELOPER);
        assertThat(byAdmin.names("kind", "developers"))
                .contains(developer, People.DEVELOPER)
                .doesNotContainAnyElementsOf(publishers);
        assertThat(byAdmin.names("role", "api-owner")).contains(byRole).doesNotContain(direct);
        assertThat(byAdmin.person(byRole).path("roles")).hasToString("[\"api-owner\"]");
        assertThat(byAdmin.person(direct).path("roles")).hasToString("[\"portal-admin\"]");
    }

    @Test
    void theUserOfAClientIsNoPerson() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("aaa-machine");
        client.setServiceAccountsEnabled(true);
        client.setPublicClient(false);
        realm.admin().clients().create(client).close();

        assertThat(byAdmin.names("search", "machine")).isEmpty();
        assertThat(byAdmin.names()).noneMatch(name -> name.startsWith("service-account-"));
    }

    private static List<String> roles(JsonNode person) {
        return person.path("organizations").findParents("alias").stream()
                .map(one -> one.path("alias").asText() + "=" + one.path("role").asText())
                .toList();
    }
}
