// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.FirstLoginFlows;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Identity providers that make accounts past our steps: A-16, L43. */
@Tag("health")
@PortalTest
final class BrokerHealthIT {
    private final PortalRealm realm;
    private final Health health;
    private final FirstLoginFlows flows;

    BrokerHealthIT(PortalRealm realm) {
        this.realm = realm;
        health = new Health(realm);
        flows = new FirstLoginFlows(realm);
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
        bind(FirstLoginFlows.KEYCLOAKS);
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
        String flow = flows.copy(FirstLoginFlows.KEYCLOAKS);
        flows.require(flow, "idp-create-user-if-unique", "DISABLED");

        bind(flow);

        assertThat(health.level("first-broker-login")).isEqualTo("OK");
    }

    @Test
    void onlyTheApprovalStepCountsAndOnlyWhenItIsEnabled() {
        String flow = flows.copy(FirstLoginFlows.KEYCLOAKS);
        flows.add(flow, "portal-registration-result");
        bind(flow);
        assertThat(health.level("first-broker-login")).isEqualTo("WARNING");

        flows.add(flow, FirstLoginFlows.APPROVAL);
        assertThat(health.level("first-broker-login")).isEqualTo("OK");

        flows.require(flow, FirstLoginFlows.APPROVAL, "DISABLED");
        assertThat(health.level("first-broker-login")).isEqualTo("WARNING");
    }

    @Test // L43
    void aPortalTypeProviderIsNamedUnlessNewPeopleComeByItsStepFirst() {
        assertThat(health.level("authorization-type")).isEqualTo("OK");
        IdentityProviderRepresentation provider = stored();
        provider.getConfig().put("portalAuthorizationType", "portal");
        store(provider);
        assertThat(health.level("authorization-type")).isEqualTo("WARNING");
        assertThat(health.message("authorization-type")).contains("get an account: \"globex-login\".");

        String flow = flows.copy(FirstLoginFlows.KEYCLOAKS);
        flows.add(flow, FirstLoginFlows.AUTHORIZATION_TYPE);
        bind(flow);
        assertThat(health.level("authorization-type")).as("behind the creation").isEqualTo("WARNING");

        bind(FirstLoginFlows.OURS);
        assertThat(health.level("authorization-type")).isEqualTo("OK");
    }

    /** The flow of the realm file is Keycloak's own with steps of ours, and nothing else. */
    @Test
    void theRealmsFlowIsKeycloaksWithOurSteps() {
        bind(null);

        assertThat(health.level("first-broker-login")).isEqualTo("OK");
        assertThat(described(FirstLoginFlows.OURS))
                .filteredOn(step -> !step.contains(" portal-"))
                .isEqualTo(described(FirstLoginFlows.KEYCLOAKS));
    }

    private List<String> described(String flow) {
        return flows.steps(flow).stream()
                .map(step -> step.getLevel() + " " + step.getProviderId() + " " + step.getRequirement()
                        + (step.getAuthenticationConfig() == null ? "" : " configured"))
                .toList();
    }

    private void bind(String flow) {
        FirstLoginFlows.bind(flow, realm.admin().identityProviders().get("globex-login"));
    }

    private IdentityProviderRepresentation stored() {
        return realm.admin().identityProviders().get("globex-login").toRepresentation();
    }

    private void store(IdentityProviderRepresentation provider) {
        realm.admin().identityProviders().get("globex-login").update(provider);
    }
}
