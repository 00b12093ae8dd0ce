// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Identity providers that make accounts past the approval: A-16. */
@PortalTest
final class BrokerHealthIT {
    private static final String CREATION = "idp-create-user-if-unique";

    private final PortalRealm realm;
    private final Health health;

    BrokerHealthIT(PortalRealm realm) {
        this.realm = realm;
        health = new Health(realm);
    }

    @BeforeEach
    void provider() {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("globex-login");
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        provider.setConfig(Map.of(
                "clientId", "portal",
                "clientSecret", "secret",
                "authorizationUrl", "https://login.globex.example/authorize",
                "tokenUrl", "https://login.globex.example/token"));
        realm.admin().identityProviders().create(provider).close();
    }

    @AfterEach
    void noProvider() {
        realm.admin().identityProviders().get("globex-login").remove();
    }

    @Test
    void aProviderWithTheStockFlowIsNamed() {
        assertThat(health.level("first-broker-login")).isEqualTo("WARNING");
        assertThat(health.message("first-broker-login")).contains("\"globex-login\"");
    }

    @Test
    void aDisabledOneAndOneThatOnlyLinksLetNobodyIn() {
        IdentityProviderRepresentation provider = stored();
        provider.setEnabled(false);
        store(provider);
        assertThat(health.level("first-broker-login")).isEqualTo("OK");

        provider.setEnabled(true);
        provider.setLinkOnly(true);
        store(provider);
        assertThat(health.level("first-broker-login")).isEqualTo("OK");
    }

    @Test
    void aFlowOfItsOwnThatMakesNoUsersIsFine() {
        String flow = copyOfTheStockFlow("link-existing");
        AuthenticationExecutionInfoRepresentation creation = realm.admin().flows().getExecutions(flow).stream()
                .filter(step -> CREATION.equals(step.getProviderId()))
                .findFirst()
                .orElseThrow();
        creation.setRequirement("DISABLED");
        realm.admin().flows().updateExecutions(flow, creation);

        bind(flow);

        assertThat(health.level("first-broker-login")).isEqualTo("OK");
    }

    @Test
    void aFlowWithAStepOfOursIsFineOnceTheStepIsEnabled() {
        String flow = copyOfTheStockFlow("with-our-step");
        realm.admin().flows().addExecution(flow, Map.of("provider", "portal-registration-result"));
        bind(flow);
        assertThat(health.level("first-broker-login")).isEqualTo("WARNING");

        AuthenticationExecutionInfoRepresentation ours = realm.admin().flows().getExecutions(flow).stream()
                .filter(step -> "portal-registration-result".equals(step.getProviderId()))
                .findFirst()
                .orElseThrow();
        ours.setRequirement("REQUIRED");
        realm.admin().flows().updateExecutions(flow, ours);

        assertThat(health.level("first-broker-login")).isEqualTo("OK");
    }

    private String copyOfTheStockFlow(String name) {
        realm.admin()
                .flows()
                .copy("first broker login", Map.of("newName", name))
                .close();
        return name;
    }

    private void bind(String flow) {
        IdentityProviderRepresentation provider = stored();
        provider.setFirstBrokerLoginFlowAlias(flow);
        store(provider);
    }

    private IdentityProviderRepresentation stored() {
        return realm.admin().identityProviders().get("globex-login").toRepresentation();
    }

    private void store(IdentityProviderRepresentation provider) {
        realm.admin().identityProviders().get("globex-login").update(provider);
    }
}
