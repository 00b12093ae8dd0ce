// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ups that a directory keeps, which later is only read. */
@Tag("ldap")
@PortalTest
final class LdapSignUpIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final Directory directory;
    private final String address = People.newAddress();
    private final String name = Organizations.newName();

    LdapSignUpIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Directory directory) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.directory = directory;
    }

    private void signUp(String approval, boolean imported) {
        people.settings(approval, "sign-up");
        organizations.askedAtSignUp("optional");
        directory.connect(Map.of(
                "importEnabled", Boolean.toString(imported), "editMode", "WRITABLE", "syncRegistrations", "true"));
        people.signUp(address, Map.of(Organizations.FIELD, name));
    }

    @Test
    void whomKeycloakImportsIsApprovedWithTheOrganization() {
        signUp("manual", true);
        directory.reconfigure("editMode", "READ_ONLY");

        people.approve(address).expect(200);

        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
        assertThat(TokenClient.with(realm, Map.of()).roles(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRITABLE", "READ_ONLY"})
    void whomNobodyImportsCannotBeApprovedAndStaysOut(String editMode) {
        signUp("manual", false);
        directory.reconfigure("editMode", editMode);

        assertThat(people.approve(address).expect(409).body()).contains("read_only_account");
        assertThat(organizations.exists(name)).isFalse();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertKeptOut();

        people.reject(address, "Not here").expect(200);
        assertThat(people.state(address)).isEqualTo("REJECTED");
        assertKeptOut();
    }

    private void assertKeptOut() {
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isNotEqualTo(200);
    }

    @Test
    void whomNobodyHasToApproveGetsInWithoutTheOrganization() {
        signUp("automatic", false);

        assertInWithoutOrganization();
    }

    private void assertInWithoutOrganization() {
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
        assertThat(organizations.exists(name)).isFalse();
        assertThat(server.logs())
                .contains("The account " + people.userId(address) + " in realm " + realm.name()
                        + " is active without the organization");
    }

    /** The set-up form must not come again and again. */
    @Test
    void whomADomainLetsInCompletesTheSetUpWithoutTheOrganization() {
        realm.as(People.ADMIN)
                .put("domains", "{\"autoApproved\":[\"globex.example\"]}")
                .expect(200);
        try {
            signUp("manual", false);

            HttpPage answer =
                    people.activate(mailbox.awaitMail(address, "Activate").link());

            assertThat(answer.text()).contains("Your account is active");
            assertThat(people.state(address)).isEqualTo("ACTIVE");
            assertInWithoutOrganization();
        } finally {
            realm.as(People.ADMIN).put("domains", "{\"autoApproved\":[]}").expect(200);
        }
    }
}
