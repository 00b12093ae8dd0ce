// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who cannot be added, and by whom nobody is; nothing is created then: T7, T9, T11, L1, L3, L11, L14, L16, E-16. */
@Tag("invitation")
@PortalTest
final class InvitationRefusalIT {
    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String globex;
    private final String initech;

    InvitationRefusalIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.initech = organizations.create();
    }

    private void assertRefused(Api caller, String json, int status, String code) {
        assertThat(caller.post("users", json).expect(status).body()).contains(code);
        assertThat(people.exists(address)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}") // T7, T9, T10, T11, L13, L14, L16, E-16
    @CsvSource(
            delimiter = '|',
            value = {
                "T7  | \"firstName\":\"Grace\" -> \"firstName\":\"\"           | 400 | firstName",
                "T7  | \"lastName\":\"Hopper\" -> \"lastName\":null            | 400 | lastName",
                "T7  | \"firstName\":\"Grace\" -> \"firstName\":\"<b>\"        | 400 | firstName",
                "T7  | @globex.example -> @                                    | 400 | email",
                "L13 | org-user -> somebody                                    | 400 | kind",
                "L14 | org-user -> publisher                                   | 400 | role",
                "L16 | \"organizations\" -> \"groups\"                         | 400 | invalid_value",
                "L16 | \"developer\" -> \"portal-admin\"                       | 400 | organizations",
                "E-16| \"kind\" -> \"enabled\":true,\"kind\"                   | 400 | enabled",
                "E-16| \"kind\" -> \"emailVerified\":true,\"kind\"             | 400 | emailVerified",
                "E-16| \"kind\" -> \"notify\":\"true\",\"kind\"                | 400 | invalid_value",
                "E-16| \"kind\" -> \"linkLifetime\":99999999,\"kind\"          | 400 | linkLifetime",
                "E-16| \"kind\" -> \"language\":\"../x\",\"kind\"              | 400 | language",
                "E-16| \"kind\" -> \"username\":\"root\",\"kind\"              | 400 | username",
                "T11 | \"kind\" -> \"password\":\"Temporary-1!\",\"notify\":true,\"kind\" | 400 | password_and_invitation",
                "T9  | \"kind\" -> \"password\":\"short\",\"kind\"             | 400 | password_refused",
                "T10 | \"kind\" -> \"temporary\":true,\"kind\"                 | 400 | temporary",
            })
    void whatMakesNoSenseIsRefused(String id, String change, int status, String code) {
        String[] fromTo = change.strip().split(" -> ");
        String json = invitees.developer(address, globex).replace(fromTo[0], fromTo[1]);

        assertRefused(realm.as(People.ADMIN), json, status, code);
    }

    /** Its link would let nobody in. */
    @ParameterizedTest // C-13, C-14
    @ValueSource(booleans = {true, false})
    void whatLeadsToAClosedOrganizationIsNotSent(boolean hasAccount) {
        String invited = hasAccount ? organizations.newPerson() : address;
        String later = ",\"notify\":false";
        String id = invitees.invite(invitees.orgUser(invited, globex, "developer", later))
                .path("id")
                .asText();
        organizations.setEnabled(globex, false);
        assertThat(invitees.send(id).expect(409).body()).contains("organization_not_open");
        organizations.of(globex).delete().close();
        assertThat(invitees.send(id).expect(409).body()).contains("organization_not_open");

        if (!hasAccount) {
            // the set-up accepts this one as well
            invitees.invite(invitees.orgUser(invited, initech, "developer", later));
            invitees.send(id).expect(200);
        }
    }

    @Test // L16
    void anOrgUserHasAnOrganization() {
        assertRefused(
                realm.as(People.ADMIN),
                Invitees.body("org-user", address, ",\"organizations\":[]"),
                400,
                "organizations");
        assertRefused(realm.as(People.ADMIN), Invitees.body("org-user", address, ""), 400, "organizations");
    }

    @Test // L16, E-20
    void aDisabledOrganizationTakesNobody() {
        organizations.setEnabled(initech, false);

        assertRefused(realm.as(People.ADMIN), invitees.developer(address, initech), 400, "organizations");
    }

    @Test // L14
    void aPublisherHasNone() {
        String json = invitees.orgUser(address, globex, "developer", ",\"role\":\"api-owner\"")
                .replace("org-user", "publisher");

        assertRefused(realm.as(People.ADMIN), json, 400, "organizations");
    }

    @Test // L11
    void withoutAnyOrganizationThereIsAHint() {
        String json = invitees.developer(address, globex);
        try (PortalRealm empty = realm.neighbour()) {
            assertThat(empty.as(People.ADMIN).post("users", json).expect(409).body())
                    .contains("no_organization", "Create an organization first");
        }
    }

    @Test // L1
    void developersAndApiOwnersAddNobody() {
        String json = invitees.developer(address, globex);

        assertRefused(realm.as(People.DEVELOPER), json, 403, "role_missing");
        assertRefused(realm.as("noah@portal.example"), json, 403, "role_missing");
        assertThat(realm.as(People.DEVELOPER).get("invitations").expect(403).body())
                .contains("role_missing");
    }

    @Test // L1, L3
    void anOrgAdminGivesTwoRolesInTheirOrganizationsAndNoPassword() {
        Api orgAdmin = invitees.as(invitees.orgAdmin(globex));

        assertRefused(orgAdmin, invitees.orgUser(address, globex, "org-publisher", ""), 403, "role_not_grantable");
        assertRefused(orgAdmin, invitees.developer(address, initech), 403, "role_not_grantable");
        assertRefused(
                orgAdmin,
                invitees.developer(address, globex)
                        .replace(organizations.id(globex), "00000000-0000-0000-0000-000000000000"),
                403,
                "role_not_grantable");
        assertRefused(
                orgAdmin, Invitees.body("publisher", address, ",\"role\":\"portal-admin\""), 403, "role_not_grantable");
        assertRefused(
                orgAdmin,
                invitees.orgUser(address, globex, "developer", ",\"password\":\"Temporary-1!\""),
                403,
                "password_by_portal_admin");
        orgAdmin.post("users", invitees.orgUser(address, globex, "org-admin", ""))
                .expect(201);
    }

    @Test // T9
    void whoHasAnAccountGetsNeitherPasswordNorGlobalRole() {
        String taken = organizations.newPerson();

        realm.as(People.ADMIN)
                .post("users", invitees.orgUser(taken, globex, "developer", ",\"password\":\"Temporary-1!\""))
                .expect(409);
        realm.as(People.ADMIN)
                .post("users", Invitees.body("publisher", taken, ",\"role\":\"portal-admin\""))
                .expect(409);
        assertThat(people.passwordIs(taken, People.PASSWORD)).isTrue();
    }
}
