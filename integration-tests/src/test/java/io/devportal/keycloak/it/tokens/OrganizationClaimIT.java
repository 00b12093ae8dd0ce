// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.dsl.TokenClient.Tokens;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.relyingparty.portal.GraviteeProfile;
import io.devportal.keycloak.it.relyingparty.portal.Layer7Scheme;
import io.devportal.keycloak.it.relyingparty.portal.TykProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Organization roles in OIDC tokens, as portals read them. */
@Tag("tokens")
@PortalTest
final class OrganizationClaimIT {
    private static final String LAYER7 = "{organization:${organization},role:${role}}";

    private final PortalRealm realm;
    private final Organizations organizations;

    OrganizationClaimIT(PortalRealm realm) {
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

    @Test // L39, B1
    void everyTokenCarriesTheRoleInEachOrganization() {
        String ada = organizations.newPerson();
        String acme = organizations.create();
        String zeta = organizations.create();
        organizations.grant(ada, acme, "org-admin");
        organizations.grant(ada, zeta, "developer");
        organizations.join(ada, organizations.create());

        Tokens tokens = TokenClient.with(realm, Map.of()).login(ada, "openid");

        assertThat(tokens.all()).allSatisfy(token -> assertThat(token.path("portal_roles"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder(acme + ":org-admin", zeta + ":developer"));
        GraviteeProfile gravitee = new GraviteeProfile(tokens.userInfo());
        assertThat(gravitee.contains("portal_roles", acme + ":org-admin")).isTrue();
        assertThat(gravitee.contains("portal_roles", zeta + ":org-admin")).isFalse();
        TykProfile tyk = new TykProfile("portal_roles", " ", Map.of(zeta + ":developer", "team-zeta"));
        assertThat(tyk.team(tokens.id())).contains("team-zeta");
    }

    @Test // L39
    void oneTextCarriesAllRolesAsTykAndLayer7ReadIt() {
        String ada = organizations.newPerson();
        String acme = organizations.create();
        String zeta = organizations.create();
        organizations.grant(ada, acme, "org-admin");
        organizations.grant(ada, zeta, "developer");

        Tokens spaced = TokenClient.with(realm, config("portal.shape", "joined", "portal.separator", " "))
                .login(ada, "openid");
        Tokens patterned = TokenClient.with(
                        realm,
                        config(
                                "portal.shape",
                                "joined",
                                "portal.item.template",
                                LAYER7,
                                "portal.role.names",
                                "[{\"key\":\"org-admin\",\"value\":\"ADMIN\"}]"))
                .login(ada, "openid");

        assertThat(spaced.all())
                .allSatisfy(token -> assertThat(new TykProfile("portal_roles", " ", Map.of()).groups(token))
                        .containsExactlyInAnyOrder(acme + ":org-admin", zeta + ":developer"));
        assertThat(patterned.all()).allSatisfy(token -> assertThat(new Layer7Scheme(LAYER7)
                        .roles(List.of(token.path("portal_roles").textValue())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(acme, "ADMIN", zeta, "developer")));
    }

    @Test // L10
    void anObjectCarriesTheAccountPlan() {
        String ada = organizations.newPerson();
        String acme = organizations.create(Organizations.newAlias(), Map.of("accountPlan", "gold"));
        String zeta = organizations.create();
        organizations.grant(ada, acme, "org-publisher");
        organizations.join(ada, zeta);

        Tokens tokens = TokenClient.with(realm, config("portal.shape", "object", "portal.account.plan", "true"))
                .login(ada, "openid");

        assertThat(tokens.all()).allSatisfy(token -> {
            JsonNode roles = token.path("portal_roles");
            assertThat(roles.path(acme))
                    .hasToString(
                            "{\"id\":\"%s\",\"name\":\"%s Inc\",\"roles\":[\"org-publisher\"],\"accountPlan\":\"gold\"}"
                                    .formatted(organizations.id(acme), acme));
            assertThat(roles.path(zeta).path("roles")).isEmpty();
            assertThat(roles.path(zeta).has("accountPlan")).isFalse();
        });
        assertThatThrownBy(() -> new TykProfile("portal_roles", " ", Map.of()).groups(tokens.id()))
                .as("Tyk takes texts only")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test // L10
    void aTemplateCarriesTheAccountPlan() {
        String ada = organizations.newPerson();
        String acme = organizations.create(Organizations.newAlias(), Map.of("accountPlan", "gold"));
        organizations.grant(ada, acme, "developer");

        JsonNode roles = TokenClient.with(realm, config("portal.item.template", "{organization}:{plan}:{role}"))
                .roles(ada);

        assertThat(roles).extracting(JsonNode::textValue).containsExactly(acme + ":gold:developer");
    }

    @Test
    void rolesOfTheWholePortalAreToldOnRequest() {
        String noah = organizations.newPerson();
        new GlobalRole("api-owner").grant(realm, organizations.userId(noah));

        assertThat(TokenClient.with(realm, config("portal.global.roles", "true"))
                        .roles(noah))
                .extracting(JsonNode::textValue)
                .containsExactly("api-owner");
        assertThat(TokenClient.with(realm, Map.of()).roles(noah).isMissingNode())
                .isTrue();
    }
}
