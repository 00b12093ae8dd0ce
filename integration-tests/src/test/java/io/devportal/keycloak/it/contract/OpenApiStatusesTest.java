// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each route lists the refusals that it can meet, so that a generated client knows them. */
final class OpenApiStatusesTest {
    /** Those that a limit stands before. */
    private static final List<String> LIMITED = List.of(
            "POST users",
            "POST users/{id}/activation-email",
            "POST invitations/{id}/send",
            "POST settings/mail-server/test");

    private final OpenApiDocument document = new OpenApiDocument();

    private static List<String> routes() {
        return new OpenApiFile().apiRoutes();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteListsTheRefusalsThatItCanMeet(String route) {
        JsonNode operation = document.operation(route);
        // an unknown query parameter, no token, not for everybody or a closed realm, another method, no connection to
        // the database
        List<String> expected = new ArrayList<>(List.of("400", "401", "403", "405", "503"));
        if (route.contains("{")) {
            expected.add("404");
        }
        if (operation.has("requestBody")) {
            expected.add("415");
        }
        if (takesIfMatch(operation)) {
            expected.add("412");
        }
        if (LIMITED.contains(route)) {
            expected.add("429");
        }

        assertThat(operation.path("responses").fieldNames())
                .toIterable()
                .as(route)
                .containsAll(expected);
        if (!takesIfMatch(operation)) {
            assertThat(operation.path("responses").has("412")).as(route).isFalse();
        }
    }

    private boolean takesIfMatch(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(document::resolved)
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }
}
