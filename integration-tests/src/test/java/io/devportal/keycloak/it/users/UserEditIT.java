// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;

/** What admins change of a person, and what they cannot. */
@Tag("users")
@PortalTest
final class UserEditIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String acme;
    private final Person ada;
    private final Api admin;

    UserEditIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
        this.ada = Person.in(realm, organizations).with(organizations, acme, "developer");
        this.admin = realm.as(People.ADMIN);
    }

    @Test // L35, L36, L40
    void namesAddressAndLanguageChange() {
        String other = People.newAddress();

        ApiResponse answer = ada.edited(
                        admin,
                        "{\"firstName\":\" Augusta \",\"lastName\":\"King\",\"email\":\"" + other
                                + "\",\"language\":\"de\"}")
                .expect(200);

        UserRepresentation stored = stored();
        assertThat(stored.getFirstName()).isEqualTo("Augusta");
        assertThat(stored.getLastName()).isEqualTo("King");
        assertThat(stored.getEmail()).isEqualTo(other);
        assertThat(stored.isEmailVerified()).isFalse();
        assertThat(stored.firstAttribute("locale")).isEqualTo("de");
        assertThat(answer.json().path("language").asText()).isEqualTo("de");
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/users/" + ada.id()).equals(event.getResourcePath()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getResourceType()).isEqualTo("PORTAL_USER");
                    assertThat(event.getDetails().get("changed"))
                            .isEqualTo("email, firstName, lastName, locale, username");
                });
    }

    @ParameterizedTest // E-16, L35
    @ValueSource(
            strings = {
                "{\"username\":\"eve\"}",
                "{\"id\":\"x\",\"firstName\":\"Eve\"}",
                "{\"firstName\":\"Eve\",\"emailVerified\":true}",
                "{\"firstName\":\"Eve\",\"attributes\":{\"noneOfTheProfile\":[\"x\"]}}",
                "{\"firstName\":\"Eve\",\"requiredActions\":[]}",
                "{\"firstName\":\"Eve\",\"language\":\"tlh\"}",
                "{\"firstName\":\"Eve\",\"email\":\"no address\"}",
                "{\"firstName\":\"E\\u0000ve\"}",
                "{\"firstName\":\"Eve\",\"enabled\":\"false\"}",
                "[]"
            })
    void whatCannotBeChangedIsRefusedAndNothingHalfDone(String body) {
        ada.edited(admin, body).expect(400);

        assertThat(stored().getFirstName()).isEqualTo("Ada");
        assertThat(stored().isEnabled()).isTrue();
    }

    @Test // L35
    void anAddressOfSomebodyElseIsRefused() {
        String taken = organizations.newPerson();

        ApiResponse answer = ada.edited(admin, "{\"firstName\":\"Eve\",\"email\":\"" + taken + "\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(Person.code(answer)).isEqualTo("address_not_available");
        assertThat(stored().getFirstName()).isEqualTo("Ada");
    }

    @Test // K-04
    void whoHasSeenSomethingElseIsToldWhatChanged() {
        String seen = admin.get(ada.path()).header("ETag");
        ada.edited(admin, "{\"lastName\":\"King\"}").expect(200);

        ApiResponse stale = admin.ifMatch(seen).put(ada.path(), "{\"firstName\":\"Eve\"}");
        ApiResponse removal = admin.ifMatch(seen).delete(ada.path());

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("errorMessage").asText()).contains("What changed: lastName.");
        assertThat(removal.status()).isEqualTo(412);
        assertThat(stored().getFirstName()).isEqualTo("Ada");
        admin.ifMatch(admin.get(ada.path()).header("ETag"))
                .put(ada.path(), "{\"firstName\":\"Augusta\"}")
                .expect(200);
    }

    @Test // L29, L47
    void nobodyChangesTheirOwnAccount() {
        String id = people.userId(People.ADMIN);
        Person orgAdmin = Person.in(realm, organizations).with(organizations, acme, "org-admin");

        for (String body :
                new String[] {"{\"enabled\":false}", "{\"firstName\":\"Eve\"}", "{\"role\":\"api-owner\"}"}) {
            assertThat(Person.code(admin.put("users/" + id, body).expect(403))).isEqualTo("own_account");
        }
        assertThat(Person.code(admin.delete("users/" + id).expect(403))).isEqualTo("own_account");
        assertThat(Person.code(
                        orgAdmin.edited(orgAdmin.acts(), "{\"enabled\":false}").expect(403)))
                .isEqualTo("own_account");
        assertThat(realm.admin().users().get(id).toRepresentation().isEnabled()).isTrue();
    }

    @Test // E-09, L34, L46
    void anOrgAdminChangesWhoBelongsToNobodyElse() {
        Person orgAdmin = Person.in(realm, organizations).with(organizations, acme, "org-admin");
        ada.edited(orgAdmin.acts(), "{\"firstName\":\"Augusta\"}").expect(200);
        String globex = organizations.create();
        ada.with(organizations, globex, "developer");

        for (String body :
                new String[] {"{\"firstName\":\"Eve\"}", "{\"enabled\":false}", "{\"email\":\"eve@evil.example\"}"}) {
            assertThat(Person.code(ada.edited(orgAdmin.acts(), body).expect(403)))
                    .isEqualTo("other_organizations");
        }
        orgAdmin.acts().delete(ada.path()).expect(403);
        assertThat(stored().getFirstName()).isEqualTo("Augusta");
        assertThat(stored().getEmail()).isEqualTo(ada.address());
    }

    @Test // L30, L32, L33
    void whomAnIdentityProviderBroughtIsChangedThere() throws Exception {
        try (BrokeredRealm brokered = new BrokeredRealm(realm)) {
            brokered.provider(RoleMapper.oidc().allowingAny());
            brokered.authorizationType("portal");
            brokered.person.says("[]").signsIn(BrokeredRealm.ALIAS);
            String path = "users/" + people.userId(brokered.person.address());

            assertThat(admin.get(path).json().path("managedBy").asText()).isEqualTo("identity-provider");
            for (String body :
                    new String[] {"{\"firstName\":\"Eve\"}", "{\"enabled\":false}", "{\"email\":\"x@y.example\"}"}) {
                assertThat(Person.code(admin.put(path, body).expect(409))).isEqualTo("identity_provider_manages");
            }
            admin.delete(path).expect(409);
        }
    }

    @Test // L4
    void underSingleSignOnNobodyIsManagedHere() {
        String partner = organizations.create(Organizations.newAlias(), Map.of("ssoManaged", "true"));
        Person member = Person.in(realm, organizations).with(organizations, partner, "developer");

        assertThat(Person.code(member.edited(admin, "{\"firstName\":\"Eve\"}").expect(409)))
                .isEqualTo("single_sign_on");
        ada.edited(admin, "{\"firstName\":\"Augusta\"}").expect(200);
        admin.put("settings", "{\"ssoManaged\":\"on\"}").expect(200);
        try {
            assertThat(Person.code(ada.edited(admin, "{\"firstName\":\"Eve\"}").expect(409)))
                    .isEqualTo("single_sign_on");
            assertThat(admin.get("me")
                            .json()
                            .path("may")
                            .path("add-user")
                            .path("code")
                            .asText())
                    .isEqualTo("single_sign_on");
        } finally {
            admin.put("settings", "{\"ssoManaged\":\"off\"}").expect(200);
        }
    }

    @Test // K-02
    void aNewAddressOfSomebodyWhoWaitsEndsTheOldLink() {
        people.settings("manual", "account-setup");
        String first = People.newAddress();
        String old = people.activationLink(first);
        String path = "users/" + people.userId(first);
        String corrected = People.newAddress();

        admin.put(path, "{\"email\":\"" + corrected + "\"}").expect(200);

        assertThat(realm.browser().get(old).status()).isEqualTo(400);
        people.activate(mailbox.awaitMail(corrected, "approved").link());
        assertThat(admin.get(path).json().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(admin.get(path).json().path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void aRemovedPersonLeavesNothing() {
        Api token = ada.acts();
        admin.delete(ada.path()).expect(204);

        assertThat(people.exists(ada.address())).isFalse();
        admin.get(ada.path()).expect(404);
        admin.delete(ada.path()).expect(404);
        assertThat(token.get("me").status()).isEqualTo(401);
        assertThat(organizations.members(acme)).noneMatch(member -> member.contains(ada.address()));
        assertThat(organizations.exists(acme)).isTrue();
    }

    private UserRepresentation stored() {
        return realm.admin().users().get(ada.id()).toRepresentation();
    }
}
