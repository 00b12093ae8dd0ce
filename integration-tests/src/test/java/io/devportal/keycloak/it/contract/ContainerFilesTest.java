// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Containerfile and compose files: B1, B21. */
final class ContainerFilesTest {
    private static final String LOOPBACK = "127.0.0.1:";

    /** What docker-compose 1.29 and Compose v2 both read. */
    private static final Set<String> SERVICE_KEYS = Set.of(
            "image",
            "build",
            "restart",
            "user",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "command",
            "environment",
            "volumes",
            "networks",
            "healthcheck",
            "depends_on",
            "ports",
            "profiles");

    static Stream<DeploymentFile> composeFiles() {
        return Stream.of(DeploymentFile.demo(), DeploymentFile.compose());
    }

    @ParameterizedTest // B21
    @ValueSource(strings = {"Containerfile", "docker-compose.yml", "docs/how-to/run-on-kubernetes.md"})
    void theImageIsOfTheKeycloakThatTheTestsRunOn(String path) {
        DeploymentFile file = new DeploymentFile(path);

        assertThat(file.all("(?:quay.io/keycloak/keycloak:|ARG KEYCLOAK_VERSION=)([0-9.]+)"))
                .containsExactly(DeploymentFile.keycloakVersion());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Containerfile",
                "deploy/docker-compose.yml",
                "deploy/kubernetes/operator.yaml",
                "docs/how-to/run-with-docker.md",
                "docs/how-to/run-on-kubernetes.md"
            })
    void ourImagesHaveTheVersionOfTheJars(String path) {
        DeploymentFile file = new DeploymentFile(path);

        assertThat(file.all("developer-portal-(?:keycloak|jars):([0-9.]*[0-9])"))
                .containsExactly(DeploymentFile.projectVersion());
    }

    @ParameterizedTest
    @MethodSource("composeFiles")
    void everyComposeReadsIt(DeploymentFile file) {
        assertThat(DeploymentFile.keys(file.document()))
                .allMatch(key ->
                        key.startsWith("x-") || Set.of("services", "volumes").contains(key));
        assertThat(DeploymentFile.elements(file.services()))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(DeploymentFile.keys(service)).isSubsetOf(SERVICE_KEYS));
    }

    @Test
    void theDemoAnswersThisMachineOnly() {
        assertThat(ports(DeploymentFile.demo().services())).isNotEmpty().allMatch(port -> port.startsWith(LOOPBACK));
    }

    @Test
    void onlyTheProxyAnswersOthers() {
        JsonNode services = DeploymentFile.compose().services();

        assertThat(services.properties())
                .filteredOn(service -> ports(List.of(service.getValue())).anyMatch(port -> !port.startsWith(LOOPBACK)))
                .extracting(Entry::getKey)
                .containsExactly("proxy");
    }

    @Test
    void withoutYourSecretsNothingStarts() {
        assertThat(DeploymentFile.elements(DeploymentFile.compose().services())
                        .flatMap(service -> service.path("environment").properties().stream())
                        .filter(variable -> variable.getKey().contains("PASSWORD")))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.getValue().asText())
                        .matches("\\$\\{PORTAL_[A-Z_]+:\\?copy \\.env\\.example to \\.env and fill it in}"));
        assertThat(new DeploymentFile("deploy/.env.example").all("^([A-Z_]*PASSWORD=.*)$"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void everyVariableThatHasToBeSetIsInTheExample() {
        assertThat(new DeploymentFile("deploy/.env.example").all("^([A-Z_]+)="))
                .containsAll(DeploymentFile.compose().all("\\$\\{([A-Z_]+):\\?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak-2"})
    void aNodeWritesNothingAndMayNothing(String node) {
        JsonNode service = DeploymentFile.compose().services().path(node);

        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(service.path("user").asText())
                .isNotBlank()
                .doesNotStartWith("0")
                .doesNotStartWith("1000:");
        assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
    }

    /** Without a folder for its log of transactions, Keycloak starts 30 seconds later. */
    @Test
    void whoeverRunsTheImageMayWriteData() {
        assertThat(new DeploymentFile("Containerfile").all("(chmod 1777 /opt/keycloak/data)$"))
                .hasSize(1);
    }

    private static Stream<String> ports(Iterable<JsonNode> services) {
        return Stream.of(services).flatMap(all -> {
            Stream.Builder<String> ports = Stream.builder();
            all.forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));
            return ports.build();
        });
    }
}
