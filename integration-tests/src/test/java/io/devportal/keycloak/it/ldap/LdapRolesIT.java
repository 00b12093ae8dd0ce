// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.ldap;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles of people of a directory that is only read: with a copy of the account in Keycloak, and without. */
@Tag("ldap")
@PortalTest
final class LdapRolesIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Directory directory;

    @AutoClose
    private final BrokeredRealm brokered;

    private final String address;

    LdapRolesIT(KeycloakServer server, PortalRealm realm, Directory directory) {
        this.server = server;
        this.realm = realm;
        this.directory = directory;
        this.brokered = new BrokeredRealm(realm);
        this.address = brokered.person.address();
    }

    @BeforeEach
    void aPersonOfTheDirectory() {
        directory.person(address, People.PASSWORD);
    }

    private void connect(boolean imported) {
        directory.connect(Map.of("importEnabled", Boolean.toString(imported)));
    }

    @Test
    void whomKeycloakImportsHasTheRoleThatAnAdminGave() {
        connect(true);

        brokered.organizations.grant(address, "acme", "developer");

        assertThat(TokenClient.with(realm, Map.of()).roles(address))
                .extracting(JsonNode::textValue)
                .containsExactly("acme:developer");
    }

    @Test
    void whomKeycloakImportsFollowsTheIdentityProvider() {
        connect(true);
        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.link(ALIAS);

        brokered.person.says("[\"acme:developer\"]").signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));

        brokered.person.says("[]").signsIn(ALIAS);
        assertThat(brokered.roles()).isEmpty();
    }

    /** Keycloak (26.7.3) has no place for these memberships: its own Admin REST API answers 500. */
    @Test
    void whomNobodyImportsIsNoMemberAndGetsTokens() {
        connect(false);
        String user = brokered.organizations.userId(address);

        assertThat(user).startsWith("f:");
        try (Response refused = brokered.organizations.of("acme").members().addMember(user)) {
            assertThat(refused.getStatus()).isEqualTo(500);
        }
        assertThat(TokenClient.with(realm, Map.of()).roles(address).isMissingNode())
                .isTrue();
    }

    @Test
    void whomNobodyImportsSignsInAndTheLogSaysWhyWithoutRoles() {
        connect(false);
        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.link(ALIAS);
        String user = brokered.organizations.userId(address);

        brokered.person.says("[\"acme:developer\", \"globex:developer\"]").signsIn(ALIAS);

        assertThat(brokered.roles()).isEmpty();
        assertThat(brokered.events("UPDATE_PROFILE"))
                .noneMatch(event ->
                        event.getDetails().containsKey("organization_roles") && user.equals(event.getUserId()));
        assertThat(server.logs().lines().filter(line -> line.contains("cannot change the roles of user " + user)))
                .hasSize(1);
    }
}
