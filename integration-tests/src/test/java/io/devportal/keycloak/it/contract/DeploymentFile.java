// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * A file that people run the portal with.
 *
 * @param path from the folder of the project
 */
record DeploymentFile(String path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static DeploymentFile demo() {
        return new DeploymentFile("docker-compose.yml");
    }

    static DeploymentFile compose() {
        return new DeploymentFile("deploy/docker-compose.yml");
    }

    String text() {
        try {
            return Files.readString(Path.of("..").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the lines {@code ---}, with anchors and merge keys resolved. */
    List<JsonNode> documents() {
        return parsed(text());
    }

    static List<JsonNode> parsed(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .<JsonNode>map(JSON::valueToTree)
                .toList();
    }

    JsonNode document() {
        return documents().get(0);
    }

    /** Of a compose file, by name. */
    JsonNode services() {
        return document().path("services");
    }

    /** The first group of each place where the pattern is found. */
    Set<String> all(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text());
        return new TreeSet<>(matcher.results().map(found -> found.group(1)).toList());
    }

    static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** As the parent POM has it; tests may run on another one. */
    static String keycloakVersion() {
        return ofParent("<keycloak.version>([^<]+)<");
    }

    static String projectVersion() {
        return ofParent("<version>([^<]+)<");
    }

    private static String ofParent(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(new DeploymentFile("pom.xml").text());
        if (!found.find()) {
            throw new AssertionError("pom.xml has no " + pattern);
        }
        return found.group(1);
    }
}
