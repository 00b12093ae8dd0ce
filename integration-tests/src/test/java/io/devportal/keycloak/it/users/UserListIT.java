// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Who sees whom in the list of people, and what it says about them. */
@Tag("users")
@PortalTest
final class UserListIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final Invitees invitees;
    private final Listed byAdmin;

    UserListIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.invitees = new Invitees(realm, mailbox);
        this.byAdmin = Listed.byAdmin(realm);
    }

    @Test // G19
    void nobodyWithoutARoleInAdministrationSeesPeople() {
        String acme = organizations.create();
        String publisher = organizations.newPerson();
        organizations.grant(publisher, acme, "org-publisher");

        assertThat(new Listed(realm.as(People.DEVELOPER))
                        .get()
                        .expect(403)
                        .json()
                        .toString())
                .contains("role_missing");
        new Listed(realm.as("noah@portal.example")).get().expect(403);
        new Listed(realm.as(publisher, People.PASSWORD)).get("search", "ada").expect(403);
        new Listed(realm.anonymously()).get().expect(401);
    }

    @Test // G20, F-04, E-07
    void anOrgAdminSeesPeopleOfTheirOrganizationsAndNobodyElse() {
        String acme = organizations.create();
        String globex = organizations.create();
        String admin = organizations.newPerson();
        String colleague = organizations.newPerson();
        String stranger = organizations.newPerson();
        organizations.grant(admin, acme, "org-admin");
        organizations.grant(admin, globex, "developer");
        organizations.grant(colleague, acme, "developer");
        organizations.grant(colleague, globex, "org-publisher");
        organizations.grant(stranger, globex, "org-admin");
        Listed byOrgAdmin = new Listed(realm.as(admin, People.PASSWORD));

        assertThat(byOrgAdmin.names()).containsExactlyInAnyOrder(admin, colleague);
        assertThat(byOrgAdmin.names("email", stranger)).isEmpty();
        assertThat(byOrgAdmin.names("search", stranger)).isEmpty();
        assertThat(byOrgAdmin.names("organization", id(acme))).containsExactlyInAnyOrder(admin, colleague);
        assertThat(byOrgAdmin.person(colleague).path("organizations"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("alias").asText()).isEqualTo(acme));
        ApiResponse others = byOrgAdmin.get("organization", id(globex)).expect(404);
        ApiResponse unknown =
                byOrgAdmin.get("organization", UUID.randomUUID().toString()).expect(404);
        assertThat(others.json()).isEqualTo(unknown.json());
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
        assertThat(byAdmin.names("organization", id(acme), "role", "org-admin")).containsExactly(ada);
        assertThat(byAdmin.names("organization", id(acme), "role", "developer")).isEmpty();
        assertThat(byAdmin.names("organization", id(globex))).containsExactly(ada);
        byAdmin.get("organization", "no-organization").expect(404);
        byAdmin.get("organization", "' or 1=1 --").expect(404);
    }

    /** A row would tell that an address has an account: an org admin reads invitations. */
    @Test // G20, L19, F-03
    void whoIsInvitedToAnOrganizationIsFoundByItForPortalAdminsOnly() {
        String acme = organizations.create();
        String admin = invitees.orgAdmin(acme);
        String newcomer = People.newAddress();
        String known = organizations.newPerson();
        String invitation = invitees.invite(invitees.orgUser(newcomer, acme, "org-publisher", ""))
                .path("id")
                .asText();
        invitees.invite(invitees.developer(known, acme));
        Listed byOrgAdmin = new Listed(invitees.as(admin));

        assertThat(byAdmin.names("organization", id(acme))).containsExactlyInAnyOrder(admin, newcomer, known);
        assertThat(byAdmin.names("organization", id(acme), "role", "org-publisher"))
                .containsExactly(newcomer);
        assertThat(byAdmin.names("organization", id(acme), "state", "PENDING_ACTIVATION"))
                .containsExactly(newcomer);
        assertThat(byAdmin.person(known).path("organizations")).isEmpty();
        assertThat(byOrgAdmin.names("organization", id(acme))).containsExactly(admin);
        assertThat(byOrgAdmin.names("search", newcomer)).isEmpty();
        assertThat(byOrgAdmin
                        .caller()
                        .get("invitations?organization=" + id(acme))
                        .json()
                        .path("invitations"))
                .hasSize(2);

        realm.as(People.ADMIN).delete("invitations/" + invitation).expect(200);

        assertThat(byAdmin.names("organization", id(acme))).containsExactlyInAnyOrder(admin, known);
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

    private String id(String alias) {
        return realm.admin().organizations().list(0, 1000).stream()
                .filter(one -> one.getAlias().equals(alias))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
