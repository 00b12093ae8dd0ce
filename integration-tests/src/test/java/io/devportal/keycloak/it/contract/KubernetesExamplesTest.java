// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the examples start, and for whom. {@link DeploymentTypesTest} knows what they may have. */
final class KubernetesExamplesTest {
    private static final DeploymentFile OPERATOR = new DeploymentFile("deploy/kubernetes/operator.yaml");
    private static final DeploymentFile VALUES = new DeploymentFile("deploy/kubernetes/keycloakx-values.yaml");
    private static final String[] FOR_PEOPLE = {"/realms/", "/resources/", "/.well-known/"};

    /** Of the chart's values, whose schema no repository has. */
    private static final Set<String> CHART_KEYS = Set.of(
            "replicas",
            "image",
            "args",
            "database",
            "http",
            "cache",
            "proxy",
            "extraEnv",
            "securityContext",
            "extraVolumes",
            "extraVolumeMounts",
            "ingress",
            "serviceMonitor");

    @Test
    void theOperatorStartsTheImageAsItIsBuilt() {
        JsonNode spec = OPERATOR.document().path("spec");

        assertThat(spec.path("startOptimized").asBoolean()).isTrue();
        assertThat(spec.at("/ingress/enabled").asBoolean(true)).isFalse();
    }

    @Test
    void theChartHasKnownValuesOnly() {
        JsonNode values = VALUES.document();

        assertThat(DeploymentFile.keys(values)).isSubsetOf(CHART_KEYS);
        assertThat(values.at("/image/tag").asText()).isEqualTo(DeploymentFile.projectVersion());
        assertThat(values.path("args").toString()).isEqualTo("[\"start\",\"--optimized\"]");
        assertThat(Stream.of("extraEnv", "extraVolumes", "extraVolumeMounts")).allSatisfy(key -> assertThat(
                        DeploymentFile.parsed(values.path(key).asText()).get(0))
                .isNotEmpty());
    }

    @Test
    void nobodyOutsideReachesTheAdminConsoleAndTheMetrics() {
        assertThat(paths(OPERATOR.documents().get(1).at("/spec/rules/0/http/paths")))
                .containsExactly(FOR_PEOPLE);
        assertThat(paths(VALUES.document().at("/ingress/rules/0/paths"))).containsExactly(FOR_PEOPLE);
        assertThat(new DeploymentFile("deploy/proxy/haproxy.cfg").all("unless \\{ path_beg (.*) }"))
                .containsExactly(String.join(" ", FOR_PEOPLE));
    }

    @Test
    void theContainersWriteNothing() {
        assertThat(OPERATOR.document()
                        .at("/spec/unsupported/podTemplate/spec/containers/0/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .isTrue();
        assertThat(VALUES.document()
                        .at("/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .isTrue();
    }

    private static Stream<String> paths(JsonNode list) {
        return DeploymentFile.elements(list).map(path -> path.path("path").asText());
    }
}
