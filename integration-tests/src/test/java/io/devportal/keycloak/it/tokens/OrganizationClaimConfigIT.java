// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.SamlClient;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A mapper's configuration is checked when it is saved; what comes another way breaks no login. */
@Tag("tokens")
@PortalTest
final class OrganizationClaimConfigIT {

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Organizations organizations;
    private String clientUuid;

    OrganizationClaimConfigIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void client() {
        try (Response created = realm.admin().clients().create(TokenClient.representation())) {
            clientUuid = CreatedResponseUtil.getCreatedId(created);
        }
    }

    @ParameterizedTest // E-22
    @CsvSource(
            delimiter = '|',
            value = {
                "claim.name           | organization         | Token Claim Name: the name is reserved",
                "claim.name           | realm_access.roles   | Token Claim Name: the name is reserved",
                "claim.name           | sub                  | Token Claim Name: the name is reserved",
                "claim.name           | email                | Token Claim Name: the name is reserved",
                "claim.name           | active               | Token Claim Name: the name is reserved",
                "claim.name           | ' '                  | Token Claim Name: is empty",
                "claim.name           | my.roles             | Token Claim Name: must begin with a letter",
                "portal.item.template | {organization}       | Item template: has no placeholder for the role",
                "portal.item.template | {team}:{role}        | Item template: the placeholder team is unknown",
                "portal.shape         | tree                 | Shape: must be one of list, joined, object",
                "portal.role.names    | [{\"key\":\"boss\"}] | Role names: knows only the roles org-admin",
            })
    void anImpossibleValueIsRefusedWithTheNameOfTheField(String key, String value, String sentence) {
        try (Response refused = TokenClient.add(realm, clientUuid, TokenClient.mapper(Map.of(key, value)))) {

            assertThat(refused.getStatus()).isEqualTo(400);
            assertThat(refused.readEntity(String.class))
                    .contains("\"error_description\":\"" + sentence)
                    .contains("\"error\":\"" + sentence);
        }
        assertThat(mappers()).isEmpty();
    }

    @Test // E-22
    void aChangeIsCheckedTooAndASamlMapperLikewise() {
        CreatedResponseUtil.getCreatedId(TokenClient.add(realm, clientUuid, TokenClient.mapper(Map.of())));
        ProtocolMapperRepresentation mapper = mappers().get(0);
        mapper.getConfig().put("portal.shape", "joined");
        mapper.getConfig().put("portal.separator", ":");

        assertThat(catchThrowableOfType(BadRequestException.class, () -> realm.admin()
                                .clients()
                                .get(clientUuid)
                                .getProtocolMappers()
                                .update(mapper.getId(), mapper))
                        .getResponse()
                        .readEntity(String.class))
                .contains("Item template: does not keep the role org-admin apart");

        ProtocolMapperRepresentation saml = SamlClient.mapper(Map.of("attribute.name", "organization"));
        try (Response refused = TokenClient.add(realm, clientUuid, saml)) {
            assertThat(refused.readEntity(String.class)).contains("SAML Attribute Name: the name is reserved");
        }
    }

    private List<ProtocolMapperRepresentation> mappers() {
        return realm
                .admin()
                .clients()
                .get(clientUuid)
                .getProtocolMappers()
                .getMappersPerProtocol("openid-connect")
                .stream()
                .filter(mapper -> mapper.getProtocolMapper().equals(TokenClient.MAPPER))
                .toList();
    }

    @ParameterizedTest // E-22
    @CsvSource({"claim.name,sub", "claim.name,organization", "portal.item.template,broken", "portal.shape,tree"})
    void aBadConfigurationThatNobodyCheckedAddsNothing(String key, String value) {
        String ada = organizations.newPerson();
        organizations.grant(ada, organizations.create(), "org-admin");
        TokenClient client = TokenClient.unchecked(realm, Map.of(key, value));

        assertThat(client.login(ada, "openid").all()).allSatisfy(token -> {
            assertThat(token.path("sub").asText()).isEqualTo(organizations.userId(ada));
            assertThat(token.has("portal_roles")).isFalse();
            assertThat(token.toString()).doesNotContain("org-admin");
        });

        String words = "of client \"" + client.clientId() + "\" adds nothing.";
        Await.until("a line in the log", () -> server.logs().contains(words));
        assertThat(server.logs().lines().filter(line -> line.contains(words))).hasSize(1);
    }

    @Test
    void aTokenThatGrowsTooLargeIsSaidOnce() {
        String ada = organizations.newPerson();
        for (int i = 0; i < 10; i++) {
            organizations.grant(ada, organizations.create(), "developer");
        }
        Map<String, String> config = new HashMap<>();
        config.put("portal.item.template", "x".repeat(200) + "{organization}:{role}");
        config.put("portal.role.names", "[{\"key\":\"developer\",\"value\":\"" + "y".repeat(250) + "\"}]");
        TokenClient client = TokenClient.with(realm, config);

        assertThat(client.roles(ada)).hasSize(10);

        String words = "of client \"" + client.clientId() + "\" adds 4";
        Await.until("a line in the log", () -> server.logs().contains(words));
        assertThat(server.logs().lines().filter(line -> line.contains(words)))
                .singleElement()
                .asString()
                .contains("WARN", "bytes to a token of user " + organizations.userId(ada));
    }

    @Test // E-22
    void whatIsLeftEmptyHasItsDefault() {
        CreatedResponseUtil.getCreatedId(
                TokenClient.add(realm, clientUuid, TokenClient.mapper(Map.of("claim.name", "", "portal.shape", ""))));

        assertThat(mappers()).singleElement().satisfies(mapper -> assertThat(mapper.getConfig())
                .doesNotContainKeys("claim.name", "portal.shape"));
    }

    @Test
    void aFileWithThePatternOfLayer7IsImported() {
        String ada = organizations.newPerson();
        String acme = organizations.create();
        organizations.grant(ada, acme, "developer");
        ClientRepresentation portal = TokenClient.representation();
        portal.setProtocolMappers(List.of(TokenClient.mapper(Map.of(
                "portal.shape", "joined", "portal.item.template", "{organization:${organization},role:${role}}"))));
        PartialImportRepresentation file = new PartialImportRepresentation();
        file.setClients(List.of(portal));
        file.setIfResourceExists("FAIL");
        realm.admin().partialImport(file).close();

        assertThat(TokenClient.existing(realm, portal).roles(ada).asText())
                .isEqualTo("{organization:" + acme + ",role:developer}");
    }
}
