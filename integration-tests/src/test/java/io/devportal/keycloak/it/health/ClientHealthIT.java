// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** What an admin changes at clients and scopes, and what it opens: K-01, K-09. */
@Tag("health")
@PortalTest
final class ClientHealthIT {
    private static final String SIGN_IN = "developer-portal-sign-in";

    private final PortalRealm realm;
    private final Health health;
    private ClientRepresentation signIn;
    private ClientRepresentation console;

    ClientHealthIT(PortalRealm realm) {
        this.realm = realm;
        health = new Health(realm);
    }

    @BeforeEach
    void asShipped() {
        signIn = client(SIGN_IN).toRepresentation();
        console = client("developer-portal").toRepresentation();
    }

    @AfterEach
    void asItWas() {
        client("developer-portal").update(console);
        if (realm.admin().clients().findByClientId(SIGN_IN).isEmpty()) {
            realm.admin().clients().create(signIn).close();
        } else {
            client(SIGN_IN).update(signIn);
        }
        assertThat(health.level("api-clients")).isEqualTo("OK");
        assertThat(health.level("sign-in-client")).isEqualTo("OK");
    }

    @Test // K-09
    void aMissingOrDisabledSignInClientIsNamedWithTheWayOut() {
        change(SIGN_IN, client -> client.setEnabled(false));
        assertThat(health.level("sign-in-client")).isEqualTo("WARNING");

        client(SIGN_IN).remove();
        assertThat(health.level("sign-in-client")).isEqualTo("WARNING");
        assertThat(health.message("sign-in-client")).contains(SIGN_IN, "docs/how-to/install.md");
    }

    @Test // K-01, K-09
    void aSignInClientThatCanDoMoreIsNamed() {
        change(SIGN_IN, client -> client.setPublicClient(true));
        assertThat(health.message("sign-in-client")).contains("\"Client authentication\" on");
        change(SIGN_IN, client -> client.setFullScopeAllowed(true));
        assertThat(health.message("sign-in-client")).contains("\"Full scope allowed\" off");
        change(SIGN_IN, client -> client.setImplicitFlowEnabled(true));
        assertThat(health.message("sign-in-client")).contains("\"Implicit flow\" off");
        change(SIGN_IN, client -> client.setRedirectUris(List.of(realm.url("portal/*"))));
        assertThat(health.message("sign-in-client")).contains("no \"*\"");
        change(SIGN_IN, client -> client.setRedirectUris(List.of(realm.url("account/"))));
        assertThat(health.message("sign-in-client")).contains(realm.url("portal/home"));
        change(SIGN_IN, client -> client.setStandardFlowEnabled(false));
        assertThat(health.message("sign-in-client")).contains("\"Standard flow\" on");
        assertThat(health.level("sign-in-client")).isEqualTo("WARNING");
    }

    @Test // K-01
    void aSignInClientThatCanObtainTheApiIsAProblem() {
        client(SIGN_IN).addOptionalClientScope(scope());
        assertThat(health.level("sign-in-client")).isEqualTo("PROBLEM");
        client(SIGN_IN).removeOptionalClientScope(scope());
        assertThat(health.level("sign-in-client")).isEqualTo("OK");

        String mapper = CreatedResponseUtil.getCreatedId(
                client(SIGN_IN).getProtocolMappers().createMapper(audience("included.custom.audience")));
        assertThat(health.level("sign-in-client")).isEqualTo("PROBLEM");
        client(SIGN_IN).getProtocolMappers().delete(mapper);
    }

    @Test // K-01
    void aWildcardOrAForwardingAddressOfAClientOfTheApiIsNamed() {
        for (String uri : List.of("https://console.example/*", realm.url("portal/home"), "*")) {
            change("developer-portal", client -> client.setRedirectUris(List.of(uri)));
            assertThat(health.level("api-clients")).as(uri).isEqualTo("WARNING");
            assertThat(health.message("api-clients")).contains("\"developer-portal\"");
        }
        change("developer-portal", client -> client.setImplicitFlowEnabled(true));
        assertThat(health.level("api-clients")).as("implicit").isEqualTo("WARNING");
        change("developer-portal", client -> client.setStandardFlowEnabled(false));
        assertThat(health.level("api-clients")).as("no login").isEqualTo("OK");
    }

    @Test // K-01
    void aClientWithAMapperOfItsOwnIsNamedToo() {
        ClientRepresentation tool = new ClientRepresentation();
        tool.setClientId("tool");
        tool.setRedirectUris(List.of("https://tool.example/*"));
        tool.setProtocolMappers(List.of(audience("included.client.audience")));
        realm.admin().clients().create(tool).close();
        try {
            assertThat(health.message("api-clients")).contains("\"tool\"").doesNotContain("\"developer-portal\"");
        } finally {
            client("tool").remove();
        }
    }

    /** Keycloak's token has the audience by it, and the API takes it. */
    @Test // K-01, K-09
    void aMapperThatWritesTheAudienceAsAClaimIsNamed() {
        ProtocolMapperRepresentation written = audience("included.custom.audience");
        written.setName("written by hand");
        written.setProtocolMapper("oidc-hardcoded-claim-mapper");
        written.setConfig(Map.of("claim.name", "aud", "claim.value", "portal-api", "access.token.claim", "true"));
        ClientRepresentation tool = new ClientRepresentation();
        tool.setClientId("tool");
        tool.setRedirectUris(List.of("https://tool.example/back"));
        tool.setProtocolMappers(List.of(written));
        realm.admin().clients().create(tool).close();
        try {
            assertThat(health.level("api-clients")).isEqualTo("WARNING");
            assertThat(health.message("api-clients"))
                    .contains("client \"tool\" (mapper \"written by hand\")", "Delete them");
        } finally {
            client("tool").remove();
        }
        String mapper = CreatedResponseUtil.getCreatedId(
                client(SIGN_IN).getProtocolMappers().createMapper(written));
        assertThat(health.level("sign-in-client")).isEqualTo("PROBLEM");
        client(SIGN_IN).getProtocolMappers().delete(mapper);
    }

    /** Keycloak's "audience resolve" adds the client of each role to tokens of every client with full scope. */
    @Test // K-01, K-09
    void aRoleOfTheAudienceIsAProblem() {
        RoleRepresentation role = new RoleRepresentation();
        role.setName("reader");
        client("portal-api").roles().create(role);
        try {
            assertThat(health.level("api-clients")).isEqualTo("PROBLEM");
            assertThat(health.message("api-clients")).contains("\"Full scope allowed\"", "\"reader\"");
        } finally {
            client("portal-api").roles().deleteRole("reader");
        }
    }

    @Test // K-01
    void aScopeThatEachNewClientGetsIsAProblem() {
        realm.admin().addDefaultOptionalClientScope(scope());
        try {
            assertThat(health.level("api-clients")).isEqualTo("PROBLEM");
        } finally {
            realm.admin().removeDefaultOptionalClientScope(scope());
        }
    }

    private void change(String clientId, Consumer<ClientRepresentation> change) {
        ClientRepresentation changed = clientId.equals(SIGN_IN) ? copy(signIn) : copy(console);
        change.accept(changed);
        client(clientId).update(changed);
    }

    /** Everything else as shipped. */
    private static ClientRepresentation copy(ClientRepresentation shipped) {
        ClientRepresentation copy = new ClientRepresentation();
        copy.setId(shipped.getId());
        copy.setClientId(shipped.getClientId());
        copy.setEnabled(true);
        copy.setRedirectUris(shipped.getRedirectUris());
        copy.setPublicClient(shipped.isPublicClient());
        copy.setStandardFlowEnabled(true);
        copy.setImplicitFlowEnabled(false);
        copy.setFullScopeAllowed(false);
        return copy;
    }

    private static ProtocolMapperRepresentation audience(String key) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("audience of the API");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of(key, "portal-api", "access.token.claim", "true"));
        return mapper;
    }

    private String scope() {
        return realm.admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("portal-api"))
                .map(ClientScopeRepresentation::getId)
                .findFirst()
                .orElseThrow();
    }

    private ClientResource client(String id) {
        return realm.admin()
                .clients()
                .get(realm.admin().clients().findByClientId(id).get(0).getId());
    }
}
