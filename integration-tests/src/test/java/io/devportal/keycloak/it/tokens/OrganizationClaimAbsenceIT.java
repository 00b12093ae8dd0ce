// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** What no token says: of disabled organizations, of invitations, and what somebody only pretends by a name. */
@Tag("tokens")
@PortalTest
final class OrganizationClaimAbsenceIT {
    private static final String LAYER7 = "{organization:${organization},role:${role}}";

    private final PortalRealm realm;
    private final Organizations organizations;

    OrganizationClaimAbsenceIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
    }

    private static Map<String, String> config(String... keysAndValues) {
        Map<String, String> config = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return config;
    }

    @Test // E-20
    void aDisabledOrganizationIsInNoToken() {
        String ada = organizations.newPerson();
        String acme = organizations.create();
        organizations.grant(ada, acme, "org-admin");
        TokenClient client = TokenClient.with(realm, Map.of());
        TokenClient objects = TokenClient.with(realm, config("portal.shape", "object"));
        JsonNode before = client.grant(ada, "openid");
        assertThat(TokenClient.payload(before.path("access_token").asText()).path("portal_roles"))
                .hasSize(1);

        organizations.setEnabled(acme, false);

        assertThat(client.login(ada, "openid").all())
                .allSatisfy(token -> assertThat(token.has("portal_roles")).isFalse());
        assertThat(objects.login(ada, "openid").all())
                .allSatisfy(token -> assertThat(token.has("portal_roles")).isFalse());
        JsonNode refreshed = client.refresh(before.path("refresh_token").asText());
        assertThat(TokenClient.payload(refreshed.path("access_token").asText()).has("portal_roles"))
                .isFalse();
    }

    @Test // E-20
    void withOrganizationsSwitchedOffNoTokenSpeaksOfThem() {
        String ada = organizations.newPerson();
        organizations.grant(ada, organizations.create(), "org-admin");
        TokenClient client = TokenClient.with(realm, Map.of());
        assertThat(client.roles(ada)).hasSize(1);

        organizationsEnabled(false);
        try {
            assertThat(client.login(ada, "openid").all())
                    .allSatisfy(token -> assertThat(token.has("portal_roles")).isFalse());
        } finally {
            organizationsEnabled(true);
        }

        assertThat(client.roles(ada)).hasSize(1);
    }

    private void organizationsEnabled(boolean enabled) {
        RealmRepresentation update = new RealmRepresentation();
        update.setOrganizationsEnabled(enabled);
        realm.admin().update(update);
    }

    @Test
    void aGroupBelowAnotherIsNoRole() {
        String ada = organizations.newPerson();
        String acme = organizations.create();
        organizations.grant(ada, acme, "developer");
        organizations.groups(acme).addBelow(organizations.userId(ada), "testers", "org-admin");

        assertThat(TokenClient.with(realm, Map.of()).roles(ada))
                .extracting(JsonNode::asText)
                .containsExactly(acme + ":developer");
    }

    @Test // E-23
    void anInvitationIsNoMembership(Mailbox mailbox) {
        String ada = organizations.newPerson();
        String acme = organizations.create();

        organizations
                .of(acme)
                .members()
                .inviteExistingUser(organizations.userId(ada))
                .close();
        mailbox.awaitMail(ada);

        TokenClient client = TokenClient.with(realm, config("portal.shape", "object"));
        assertThat(client.roles(ada).isMissingNode()).isTrue();

        organizations.join(ada, acme);
        assertThat(client.roles(ada).has(acme)).isTrue();
    }

    @Test // E-22
    void namesThatLookLikeSyntaxForgeNothing() {
        String ada = organizations.newPerson();
        String acme = organizations.create();
        String eve = organizations.create(
                Organizations.newAlias() + "\"{.}",
                "Eve};{organization:" + acme + ",role:org-admin};{\"".repeat(3) + "x".repeat(60),
                Map.of());
        organizations.grant(ada, eve, "developer");

        TokenClient names = TokenClient.with(
                realm, config("portal.shape", "joined", "portal.item.template", "{organization:{name},role:{role}}"));
        TokenClient aliases = TokenClient.with(realm, config("portal.shape", "joined", "portal.item.template", LAYER7));
        assertThat(names.roles(ada).isMissingNode()).isTrue();
        assertThat(aliases.roles(ada).isMissingNode()).isTrue();
        assertThat(TokenClient.with(realm, Map.of()).roles(ada))
                .extracting(JsonNode::textValue)
                .containsExactly(eve + ":developer");
        assertThat(TokenClient.with(realm, config("portal.shape", "object"))
                        .roles(ada)
                        .path(eve)
                        .path("roles"))
                .hasSize(1);
    }
}
