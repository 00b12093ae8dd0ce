// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/reference/openapi.yaml}; a route is written as in {@code GET users/{id}/organizations}. */
final class OpenApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../docs/reference/openapi.yaml");

    private final JsonNode document;

    OpenApiDocument() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            Object yaml = new Yaml().load(reader);
            document = JSON.valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #definition} refers to, as a value of {@code $defs}. */
    JsonNode definitions() {
        return definition(document.at("/components/schemas"));
    }

    /** The same where JSON schema looks for it. */
    static JsonNode definition(JsonNode node) {
        try {
            return JSON.readTree(node.toString().replace("#/components/schemas/", "#/$defs/"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode operation(String route) {
        return path(route).path(route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT));
    }

    List<String> queryParameters(String route) {
        return Stream.of(path(route), operation(route))
                .flatMap(node -> StreamSupport.stream(node.path("parameters").spliterator(), false))
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private JsonNode path(String route) {
        return document.path("paths").path("/api/" + route.substring(route.indexOf(' ') + 1));
    }
}
