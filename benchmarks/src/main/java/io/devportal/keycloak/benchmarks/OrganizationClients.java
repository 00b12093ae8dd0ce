// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.testserver.http.PortalUrls;
import java.util.List;

/** The clients of one side: one whose tokens tell the organizations of a person, and one whose tokens do not. */
final class OrganizationClients {
    private static final String TELLS = "tells-organizations";
    private static final String SILENT = "tells-nothing";

    private static final String ROLE = "{\"name\": \"developer\"}";
    private static final String PERSON =
            """
            {"username": "%1$s", "email": "%1$s", "firstName": "Mem", "lastName": "Ber", "enabled": true,
             "emailVerified": true, "credentials": [{"type": "password", "value": "%2$s"}]}""";
    private static final String CLIENT =
            """
            {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true, "standardFlowEnabled": false,
             "defaultClientScopes": ["basic"], "optionalClientScopes": %s, "protocolMappers": %s}""";
    private static final String OUR_MAPPER =
            """
            [{"name": "organization roles", "protocol": "openid-connect",
              "protocolMapper": "portal-oidc-organization-role-mapper",
              "config": {"claim.name": "portal_roles", "portal.shape": "list", "access.token.claim": "true"}}]""";
    private static final String NATIVE_GROUPS =
            """
            {"name": "organization groups", "protocol": "openid-connect",
             "protocolMapper": "oidc-organization-group-membership-mapper",
             "config": {"access.token.claim": "true", "addGroupRoleMappings": "true"}}""";

    private final Portal portal;
    private final PortalUrls realm;
    private final Edition edition;
    private final String adminUrl;

    OrganizationClients(Portal portal, PortalUrls realm, String name, Edition edition, List<String> people) {
        this.portal = portal;
        this.realm = realm;
        this.edition = edition;
        this.adminUrl = portal.server().baseUrl() + "/admin/realms/" + name;
        create("roles", ROLE);
        people.forEach(person -> create("users", PERSON.formatted(person, Portal.DEMO_PASSWORD)));
        create("clients", CLIENT.formatted(SILENT, "[]", "[]"));
        if (edition == Edition.PACK) {
            create("clients", CLIENT.formatted(TELLS, "[]", OUR_MAPPER));
        } else {
            create("client-scopes/" + organizationScope() + "/protocol-mappers/models", NATIVE_GROUPS);
            create("clients", CLIENT.formatted(TELLS, "[\"organization\"]", "[]"));
        }
    }

    private void create(String path, String json) {
        portal.admin().send("POST", adminUrl + "/" + path, json).expect(201);
    }

    private String organizationScope() {
        for (JsonNode scope : portal.admin()
                .send("GET", adminUrl + "/client-scopes", null)
                .expect(200)
                .json()) {
            if (scope.path("name").asText().equals("organization")) {
                return scope.path("id").asText();
            }
        }
        throw new IllegalStateException("Keycloak has no client scope organization");
    }

    void clearCaches() {
        portal.clearCaches(realm);
    }

    TokenSeries tokens(String person, int tokensPerTime) {
        return edition == Edition.PACK
                ? series(TELLS, "openid", "portal_roles", person, tokensPerTime)
                // Keycloak's own claim tells all organizations only if it is asked to
                : series(TELLS, "openid organization:*", "organization", person, tokensPerTime);
    }

    TokenSeries tokensWithoutClaim(String person, int tokensPerTime) {
        return series(SILENT, "openid", "none", person, tokensPerTime);
    }

    private TokenSeries series(String clientId, String scope, String claim, String person, int tokensPerTime) {
        return new TokenSeries(realm, portal.server().handle(), clientId, scope, claim, person, tokensPerTime);
    }
}
