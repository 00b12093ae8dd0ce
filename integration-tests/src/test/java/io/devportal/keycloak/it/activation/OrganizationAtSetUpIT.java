// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where nobody decides, an organization comes with the proof of the address, and not before: L5, L6, D-05. */
@Tag("activation")
@PortalTest
final class OrganizationAtSetUpIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String name = Organizations.newName();

    OrganizationAtSetUpIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void nobodyDecides() {
        people.settings("automatic", "account-setup");
        organizations.askedAtSignUp("optional");
    }

    @AfterEach
    void noLists() {
        realm.as(People.ADMIN).put("domains", "{\"autoApproved\":[]}").expect(200);
    }

    private String linkAfterSignUp(String who) {
        people.signUp(who, Map.of(Organizations.FIELD, name));
        return mailbox.awaitMail(who, "Activate your account").link();
    }

    @Test // L6, D-05
    void theOrganizationComesWithTheCompletedSetUp() {
        String link = linkAfterSignUp(address);
        realm.browser().get(link);
        assertThat(organizations.exists(name)).isFalse();

        people.activate(link);

        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
        assertThat(organizations
                        .requested(people, address)
                        .orElseThrow()
                        .path("created")
                        .asBoolean())
                .isTrue();
    }

    @Test // L6
    void soItDoesForAnApprovedDomain() {
        people.settings("manual", "account-setup");
        realm.as(People.ADMIN)
                .put("domains", "{\"autoApproved\":[\"globex.example\"]}")
                .expect(200);

        people.activate(linkAfterSignUp(address));

        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
    }

    @Test // L7
    void whoseNameIsTakenMeanwhileGetsInWithoutIt() {
        String other = People.newAddress();
        String first = linkAfterSignUp(address);
        String second = linkAfterSignUp(other);
        people.activate(first);

        assertThat(people.activate(second).text()).contains("Your account is active");

        assertThat(people.state(other)).isEqualTo("ACTIVE");
        assertThat(organizations.requested(people, other).orElseThrow().toString())
                .isEqualTo("{\"name\":\"" + name + "\",\"created\":false}");
        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
        assertThat(server.logs()).contains("The account " + people.userId(other));
    }

    @Test // L6
    void withAPasswordOnTheFormItIsThereAtOnce() {
        people.settings("automatic", "sign-up");

        people.signUp(address, Map.of(Organizations.FIELD, name));

        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
    }
}
