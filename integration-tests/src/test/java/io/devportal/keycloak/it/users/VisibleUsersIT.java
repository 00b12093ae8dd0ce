// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees whom in the list of people: G19, G20, L19; E-07, F-03, F-04. */
@Tag("users")
@PortalTest
final class VisibleUsersIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final Invitees invitees;
    private final Listed byAdmin;

    VisibleUsersIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
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
        assertThat(byOrgAdmin.names("organization", organizations.id(acme)))
                .containsExactlyInAnyOrder(admin, colleague);
        assertThat(byOrgAdmin.person(colleague).path("organizations"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("alias").asText()).isEqualTo(acme));
        ApiResponse others =
                byOrgAdmin.get("organization", organizations.id(globex)).expect(404);
        ApiResponse unknown =
                byOrgAdmin.get("organization", UUID.randomUUID().toString()).expect(404);
        assertThat(others.json()).isEqualTo(unknown.json());
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

        assertThat(byAdmin.names("organization", organizations.id(acme)))
                .containsExactlyInAnyOrder(admin, newcomer, known);
        assertThat(byAdmin.names("organization", organizations.id(acme), "role", "org-publisher"))
                .containsExactly(newcomer);
        assertThat(byAdmin.names("organization", organizations.id(acme), "state", "PENDING_ACTIVATION"))
                .containsExactly(newcomer);
        assertThat(byAdmin.person(known).path("organizations")).isEmpty();
        assertThat(byOrgAdmin.names("organization", organizations.id(acme))).containsExactly(admin);
        assertThat(byOrgAdmin.names("search", newcomer)).isEmpty();
        assertThat(byOrgAdmin
                        .caller()
                        .get("invitations?organization=" + organizations.id(acme))
                        .json()
                        .path("invitations"))
                .hasSize(2);

        realm.as(People.ADMIN).delete("invitations/" + invitation).expect(200);

        assertThat(byAdmin.names("organization", organizations.id(acme))).containsExactlyInAnyOrder(admin, known);
    }
}
