// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Tools;
import io.devportal.keycloak.it.harness.Tools.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Release notes, and which versions may move by themselves: B21. */
final class ReleaseFilesTest {
    private static final Pattern PROVIDED =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
                    + "\\s*<version>[^<]+</version>\\s*<scope>provided</scope>");
    private static final List<String> POMS = List.of(
            "pom.xml",
            "providers/user-management/pom.xml",
            "providers/organization-roles/pom.xml",
            "providers/regex-password-policy/pom.xml");

    private final Tools tools = new Tools(Path.of("..").toAbsolutePath().normalize(), Duration.ofMinutes(1));

    @Test
    void releaseNotesAreThePartOfTheChangelog() {
        String version = DeploymentFile.projectVersion();

        String notes = notes(version).expectSuccess().output();

        assertThat(notes).startsWith("## [" + version + "]");
        assertThat(notes.lines().filter(line -> line.startsWith("## "))).hasSize(1);
        assertThat(new DeploymentFile("CHANGELOG.md").text()).contains(notes);
    }

    @Test
    void aVersionWithoutNotesIsAnError() {
        Result result = notes("1.2.3");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("CHANGELOG.md has no heading \"## [1.2.3]\"");
    }

    /** Whoever raises one alone compiles against what no server has. */
    @Test // B21
    void whatKeycloakCarriesIsRaisedWithKeycloak() {
        JsonNode rules = new DeploymentFile("renovate.json").document().path("packageRules");

        assertThat(DeploymentFile.elements(rules)
                        .filter(rule -> !rule.path("enabled").asBoolean(true))
                        .flatMap(rule -> DeploymentFile.elements(rule.path("matchPackageNames")))
                        .map(JsonNode::asText))
                .containsAll(provided());
    }

    private static Set<String> provided() {
        Set<String> names = new TreeSet<>();
        for (String pom : POMS) {
            PROVIDED.matcher(new DeploymentFile(pom).text())
                    .results()
                    .map(found -> found.group(1) + ":" + found.group(2))
                    .filter(name -> Stream.of("org.keycloak:", "io.devportal.").noneMatch(name::startsWith))
                    .filter(name -> !name.startsWith("${"))
                    .forEach(names::add);
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private Result notes(String version) {
        return tools.run("build/release-notes", version);
    }
}
