// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
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

    /** Where the address is the login name as well, the refusal names what was written. */
    @Test // L35
    void anAddressThatIsNoneIsRefusedAsAnAddress() {
        for (String none : List.of("x", "", " ", "xyz", "a@" + "b".repeat(300) + ".example")) {
            ApiResponse answer =
                    ada.edited(admin, "{\"email\":\"" + none + "\"}").expect(400);
            assertThat(answer.json().path("field").asText()).as(none).isEqualTo("email");
        }
    }

    @Test // L35, L36, L40
    void namesAddressAndLanguageChange() {
        String other = People.newAddress();

        ApiResponse answer = ada.edited(
                        admin,
                        "{\"firstName\":\" Augusta \",\"lastName\":\"King\",\"email\":\"" + other
                                + "\",\"language\":\"de\"}")
                .expect(200);

        UserRepresentation stored = ada.stored();
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

        assertThat(ada.stored().getFirstName()).isEqualTo("Ada");
        assertThat(ada.stored().isEnabled()).isTrue();
    }

    @Test // L35
    void anAddressOfSomebodyElseIsRefused() {
        String taken = organizations.newPerson();

        ApiResponse answer = ada.edited(admin, "{\"firstName\":\"Eve\",\"email\":\"" + taken + "\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(Person.code(answer)).isEqualTo("address_not_available");
        assertThat(ada.stored().getFirstName()).isEqualTo("Ada");
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
        assertThat(ada.stored().getFirstName()).isEqualTo("Ada");
        admin.ifMatch(admin.get(ada.path()).header("ETag"))
                .put(ada.path(), "{\"firstName\":\"Augusta\"}")
                .expect(200);
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

    @Test // R-20
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
}
