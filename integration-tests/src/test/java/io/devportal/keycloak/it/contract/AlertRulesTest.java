// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an admin is called for: B17. */
final class AlertRulesTest {

    @Test // B17
    void fourRulesSayWhatHappenedAndWhatToDo() {
        assertThat(rules()).hasSize(4).allSatisfy(rule -> {
            assertThat(rule.at("/annotations/summary").asText()).contains("{{ $labels.realm }}");
            assertThat(rule.at("/annotations/description").asText()).endsWith(".");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
        });
    }

    @Test
    void theGuideNamesThem() {
        assertThat(new DeploymentFile("docs/how-to/run-with-docker.md").all("^\\| `(Portal\\w+)`"))
                .containsExactlyInAnyOrderElementsOf(rules().stream()
                        .map(rule -> rule.path("alert").asText())
                        .toList());
    }

    @Test // B17
    void theyFireWhenTheyShouldAndNotBefore() {
        Tools.require("promtool");

        new Tools(Path.of("../deploy/metrics"), Duration.ofMinutes(1))
                .run("promtool", "test", "rules", "alerts.test.yml")
                .expectSuccess();
    }

    private static List<JsonNode> rules() {
        return DeploymentFile.elements(new DeploymentFile("deploy/metrics/alerts.yml")
                        .document()
                        .at("/groups/0/rules"))
                .toList();
    }
}
