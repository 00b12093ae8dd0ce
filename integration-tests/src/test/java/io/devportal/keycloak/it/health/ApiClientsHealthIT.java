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
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Clients that can obtain tokens for the API, as an admin makes and changes them, and what that opens: K-01, K-09. */
@Tag("health")
@PortalTest
final class ApiClientsHealthIT {
    private static final String CONSOLE = "developer-portal";
    private static final String SIGN_IN = "developer-portal-sign-in";

    private final PortalRealm realm;
    private final Health health;
    private ClientRepresentation shipped;

    ApiClientsHealthIT(PortalRealm realm) {
        this.realm = realm;
        health = new Health(realm);
    }

    @BeforeEach
    void asShipped() {
        shipped = Clients.named(realm, CONSOLE).toRepresentation();
    }

    @AfterEach
    void asItWas() {
        Clients.named(realm, CONSOLE).update(shipped);
        assertThat(health.level("api-clients")).isEqualTo("OK");
        assertThat(health.level("sign-in-client")).isEqualTo("OK");
    }

    @Test // K-01
    void aWildcardOrAForwardingAddressOfAClientOfTheApiIsNamed() {
        for (String uri : List.of("https://console.example/*", realm.url("portal/home"), "*")) {
            change(client -> client.setRedirectUris(List.of(uri)));
            assertThat(health.level("api-clients")).as(uri).isEqualTo("WARNING");
            assertThat(health.message("api-clients")).contains("\"developer-portal\"");
        }
        change(client -> client.setImplicitFlowEnabled(true));
        assertThat(health.level("api-clients")).as("implicit").isEqualTo("WARNING");
        change(client -> client.setStandardFlowEnabled(false));
        assertThat(health.level("api-clients")).as("no login").isEqualTo("OK");
    }

    @Test // K-01
    void aClientWithAMapperOfItsOwnIsNamedToo() {
        ClientRepresentation tool = new ClientRepresentation();
        tool.setClientId("tool");
        tool.setRedirectUris(List.of("https://tool.example/*"));
        tool.setProtocolMappers(List.of(Clients.audience("included.client.audience")));
        realm.admin().clients().create(tool).close();
        try {
            assertThat(health.message("api-clients")).contains("\"tool\"").doesNotContain("\"developer-portal\"");
        } finally {
            Clients.named(realm, "tool").remove();
        }
    }

    /** Keycloak's token has the audience by it, and the API takes it. */
    @Test // K-01, K-09
    void aMapperThatWritesTheAudienceAsAClaimIsNamed() {
        ProtocolMapperRepresentation written = Clients.audience("included.custom.audience");
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
            Clients.named(realm, "tool").remove();
        }
        String mapper = CreatedResponseUtil.getCreatedId(
                Clients.named(realm, SIGN_IN).getProtocolMappers().createMapper(written));
        assertThat(health.level("sign-in-client")).isEqualTo("PROBLEM");
        Clients.named(realm, SIGN_IN).getProtocolMappers().delete(mapper);
    }

    /** Keycloak's "audience resolve" adds the client of each role to tokens of every client with full scope. */
    @Test // K-01, K-09
    void aRoleOfTheAudienceIsAProblem() {
        RoleRepresentation role = new RoleRepresentation();
        role.setName("reader");
        Clients.named(realm, "portal-api").roles().create(role);
        try {
            assertThat(health.level("api-clients")).isEqualTo("PROBLEM");
            assertThat(health.message("api-clients")).contains("\"Full scope allowed\"", "\"reader\"");
        } finally {
            Clients.named(realm, "portal-api").roles().deleteRole("reader");
        }
    }

    @Test // K-01
    void aScopeThatEachNewClientGetsIsAProblem() {
        realm.admin()
                .addDefaultOptionalClientScope(
                        Clients.scope(realm, "portal-api").toRepresentation().getId());
        try {
            assertThat(health.level("api-clients")).isEqualTo("PROBLEM");
        } finally {
            realm.admin()
                    .removeDefaultOptionalClientScope(Clients.scope(realm, "portal-api")
                            .toRepresentation()
                            .getId());
        }
    }

    private void change(Consumer<ClientRepresentation> change) {
        ClientRepresentation changed = Clients.plain(shipped);
        change.accept(changed);
        Clients.named(realm, CONSOLE).update(changed);
    }
}
