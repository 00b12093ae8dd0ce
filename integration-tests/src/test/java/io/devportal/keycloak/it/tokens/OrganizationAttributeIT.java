// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.SamlClient;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.relyingparty.portal.Layer7Scheme;
import io.devportal.keycloak.it.relyingparty.portal.TykProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Organization roles in SAML assertions, as portals read them. */
@Tag("tokens")
@PortalTest
final class OrganizationAttributeIT {
    private static final String LAYER7 = "{organization:${organization},role:${role}}";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Organizations organizations;
    private final String ada;
    private final String acme;
    private final String zeta;

    OrganizationAttributeIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        organizations = new Organizations(realm);
        ada = organizations.newPerson();
        acme = organizations.create(
                Organizations.newAlias(),
                "Zo\u00eb <&> \"Inc\" " + Organizations.newAlias(),
                Map.of("accountPlan", "gold"));
        zeta = organizations.create();
        organizations.grant(ada, acme, "org-admin");
        organizations.grant(ada, zeta, "developer");
    }

    @Test // L39, B1
    void aListHasOneValueForEachRole() {
        List<String> values = SamlClient.with(realm, Map.of()).roles(ada);

        assertThat(values).containsExactlyInAnyOrder(acme + ":org-admin", zeta + ":developer");
        assertThat(new TykProfile("portal_roles", " ", Map.of()).groups(values)).containsExactlyElementsOf(values);
        assertThatThrownBy(() -> new Layer7Scheme(LAYER7).roles(values))
                .as("Layer7 takes one value")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test // L39
    void oneValueCarriesAllRolesAsLayer7ReadsIt() {
        List<String> values = SamlClient.with(
                        realm,
                        Map.of(
                                "portal.shape", "joined",
                                "portal.item.template", LAYER7,
                                "portal.role.names", "[{\"key\":\"org-admin\",\"value\":\"ADMIN\"}]"))
                .roles(ada);

        assertThat(new Layer7Scheme(LAYER7).roles(values))
                .containsExactlyInAnyOrderEntriesOf(Map.of(acme, "ADMIN", zeta, "developer"));
    }

    @Test // L10
    void anObjectIsOneJsonValueWithTheAccountPlan() {
        assertThat(SamlClient.with(realm, Map.of("portal.shape", "object", "portal.account.plan", "true"))
                        .roles(ada))
                .singleElement()
                .asString()
                .contains(
                        "\"name\":\"Zo\\u00EB <&> \\\"Inc\\\" ",
                        "\"accountPlan\":\"gold\"",
                        "\"roles\":[\"org-admin\"]");
    }

    @Test
    void nameFriendlyNameAndFormatAreAsConfigured() {
        Document response = SamlClient.with(
                        realm,
                        Map.of(
                                "attribute.name", "urn:portal:roles",
                                "friendly.name", "Roles",
                                "attribute.nameformat", "URI Reference"))
                .login(ada);

        assertThat(SamlClient.attributes(response, "urn:portal:roles"))
                .singleElement()
                .satisfies(attribute -> {
                    assertThat(attribute.getAttribute("FriendlyName")).isEqualTo("Roles");
                    assertThat(attribute.getAttribute("NameFormat")).endsWith(":uri");
                });
    }

    @Test // E-20
    void withNothingToSayThereIsNoAttribute() {
        SamlClient client = SamlClient.with(realm, Map.of());
        assertThat(client.roles(ada)).hasSize(2);

        organizations.setEnabled(acme, false);
        organizations.setEnabled(zeta, false);

        assertThat(SamlClient.attributes(client.login(ada), "portal_roles")).isEmpty();
    }

    @Test // E-22
    void aBadConfigurationThatNobodyCheckedAddsNothing() {
        SamlClient client = SamlClient.unchecked(realm, Map.of("attribute.name", "organization"));

        assertThat(SamlClient.values(client.login(ada), "organization"))
                .as("Keycloak's own aliases, and nothing of ours")
                .containsExactlyInAnyOrder(acme, zeta);

        String words = "of client \"" + client.clientId() + "\" adds nothing. SAML Attribute Name";
        Await.until("a line in the log", () -> server.logs().contains(words));
    }
}
