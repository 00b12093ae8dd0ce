// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Diagnosis;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Enabling and disabling over the API. */
@Tag("users")
@PortalTest
final class UserStateIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final Api admin;

    UserStateIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
    }

    @Test // L38, L46
    void whoIsDisabledIsOutAtOnceAndStaysOutWithWhatTheyHad() {
        String acme = organizations.create();
        Person ada = Person.in(realm, organizations).with(organizations, acme, "developer");
        Api orgAdmin = Person.in(realm, organizations)
                .with(organizations, acme, "org-admin")
                .acts();
        HttpBrowser browser = realm.browser();
        people.signIn(browser, ada.address(), People.PASSWORD);
        Api token = ada.acts();

        assertThat(ada.edited(orgAdmin, "{\"enabled\":false}")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("DISABLED");

        assertThat(token.get("me").status()).isEqualTo(401);
        assertThat(people.passwordGrant(ada.address(), People.PASSWORD).status())
                .isNotEqualTo(200);
        assertThat(ada.edited(orgAdmin, "{\"enabled\":true}")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(token.get("me").status()).isEqualTo(401);
        assertThat(browser.get(realm.signInUrl()).text()).doesNotContain("code=");
        assertThat(people.passwordGrant(ada.address(), People.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test // L38
    void enablingIsNoApproval() {
        people.settings("manual", "account-setup");
        String address = People.newAddress();
        people.signUp(address);
        String path = "users/" + people.userId(address);

        assertThat(Person.code(admin.put(path, "{\"enabled\":true}").expect(409)))
                .isEqualTo("waits_for_approval");

        assertThat(admin.get(path).json().path("state").asText()).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        admin.put(path, "{\"enabled\":false,\"lastName\":\"King\"}").expect(200);
    }

    @Test
    void enablingUnlocksWhomWrongPasswordsHaveLockedOut() {
        RealmRepresentation strict = realm.admin().toRepresentation();
        RealmRepresentation before = realm.admin().toRepresentation();
        strict.setBruteForceProtected(true);
        strict.setPermanentLockout(true);
        strict.setMaxTemporaryLockouts(0);
        strict.setFailureFactor(2);
        realm.admin().update(strict);
        try {
            Person ada = Person.in(realm, organizations);
            for (int i = 0; i < 4; i++) {
                people.passwordGrant(ada.address(), "wrong-" + i);
            }
            Await.until(
                    "the lock-out",
                    () -> !people.user(ada.address()).toRepresentation().isEnabled());

            ada.edited(admin, "{\"enabled\":true}").expect(200);

            assertThat(people.passwordGrant(ada.address(), People.PASSWORD).status())
                    .isEqualTo(200);
            // and nothing is left that would take the next disabling for the lock-out
            ada.edited(admin, "{\"enabled\":false}").expect(200);
            assertThat(Diagnosis.of(admin, ada.id()).findings())
                    .contains("!disabled")
                    .doesNotContain("!locked_permanently");
        } finally {
            realm.admin().update(before);
        }
    }
}
