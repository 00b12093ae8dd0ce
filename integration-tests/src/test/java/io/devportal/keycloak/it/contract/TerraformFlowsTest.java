// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.contract.TerraformFiles.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The login flows that the resources for Terraform make are those of the realm file. B18. */
final class TerraformFlowsTest {
    private static final JsonNode REALM = TerraformFilesTest.REALM;

    private final TerraformFiles terraform = new TerraformFiles();

    @Test // B18
    void theFlowsHaveTheStepsOfTheRealmFile() {
        List<String> ours = new ArrayList<>();
        terraform.ofType("keycloak_authentication_execution").forEach(step -> ours.add(step(step, "authenticator")));
        terraform.ofType("keycloak_authentication_subflow").forEach(step -> ours.add(step(step, "alias")));

        assertThat(ours).containsExactlyInAnyOrderElementsOf(steps());
    }

    /** In one line: where it stands, requirement, priority, and what it does. */
    private String step(Resource step, String name) {
        String authenticator = step.text("authenticator");
        return terraform.resolved(step.text("parent_flow_alias")) + " > " + step.text(name) + " "
                + step.text("requirement") + " " + step.text("priority") + " "
                + (authenticator == null ? "" : authenticator);
    }

    private static List<String> steps() {
        List<String> steps = new ArrayList<>();
        REALM.path("authenticationFlows")
                .forEach(flow -> flow.path("authenticationExecutions").forEach(step -> {
                    String authenticator = step.path("authenticator").asText();
                    steps.add(flow.path("alias").asText() + " > "
                            + step.path("flowAlias").asText(authenticator) + " "
                            + step.path("requirement").asText() + " "
                            + step.path("priority").asText() + " " + authenticator);
                }));
        return steps;
    }

    @Test // B18
    void theStepsAreSetAsInTheRealmFile() {
        Map<String, String> ours = new TreeMap<>();
        terraform
                .ofType("keycloak_authentication_execution_config")
                .forEach(config -> config.arguments().keySet().stream()
                        .filter(key -> key.startsWith("config."))
                        .forEach(key -> ours.put(
                                config.text("alias") + " " + key.replaceFirst("config\\.", ""), config.text(key))));

        assertThat(ours).isNotEmpty().isEqualTo(settings());
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        REALM.path("authenticationFlows")
                .findValuesAsText("authenticatorConfig")
                .forEach(alias -> REALM.path("authenticatorConfig").forEach(config -> {
                    if (config.path("alias").asText().equals(alias)) {
                        config.path("config")
                                .properties()
                                .forEach(setting -> settings.put(
                                        alias + " " + setting.getKey(),
                                        setting.getValue().asText()));
                    }
                }));
        return settings;
    }

    @Test // B18
    void theFlowsAreBoundAsInTheRealmFile() {
        Resource bindings = terraform.ofType("keycloak_authentication_bindings").get(0);

        assertThat(terraform.resolved(bindings.text("registration_flow")))
                .isEqualTo(REALM.path("registrationFlow").asText());
        assertThat(terraform.resolved(bindings.text("first_broker_login_flow")))
                .isEqualTo(REALM.path("firstBrokerLoginFlow").asText());
    }
}
