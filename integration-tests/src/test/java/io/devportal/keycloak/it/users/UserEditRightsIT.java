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
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who changes whom, and who is changed elsewhere. */
@Tag("users")
@PortalTest
final class UserEditRightsIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String acme;
    private final Person ada;
    private final Api admin;

    UserEditRightsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
        this.ada = Person.in(realm, organizations).with(organizations, acme, "developer");
        this.admin = realm.as(People.ADMIN);
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
        assertThat(ada.stored().getFirstName()).isEqualTo("Augusta");
        assertThat(ada.stored().getEmail()).isEqualTo(ada.address());
    }

    @Test // L30, L32, L33, L45
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
}
