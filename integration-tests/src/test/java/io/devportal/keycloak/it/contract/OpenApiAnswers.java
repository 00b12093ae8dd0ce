// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;

/** Whether answers are what {@code docs/reference/openapi.yaml} promises, and nothing more. */
public final class OpenApiAnswers {
    private static final String JSON = "/content/application~1json/schema";

    private final OpenApiDocument document = new OpenApiDocument();
    private final JsonNode definitions = closed(document.definitions());
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** What an answer has more than its schema names is an error here, though it is none to a client. */
    private static JsonNode closed(JsonNode node) {
        node.forEach(OpenApiAnswers::closed);
        if (node.path("type").asText().equals("object")
                && node.has("properties")
                && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        return node;
    }

    /** @param route as below */
    public List<String> queryParameters(String route) {
        return document.queryParameters(route);
    }

    /**
     * Empty when all is as promised.
     *
     * @param route for example {@code GET users/{id}/organizations}
     */
    public List<String> problems(String route, ApiResponse answer) {
        JsonNode response =
                document.resolved(document.operation(route).path("responses").path(Integer.toString(answer.status())));
        JsonNode schema = response.at(JSON);
        if (response.path("content").has("text/csv")
                && answer.header("Content-Type").startsWith("text/csv")) {
            return List.of();
        }
        if (response.isMissingNode()
                || (schema.isMissingNode() && !answer.body().isEmpty())) {
            return List.of(route + " is not documented to answer " + answer.status() + " " + answer.body());
        }
        if (schema.isMissingNode()) {
            return List.of();
        }
        ObjectNode whole = OpenApiDocument.definition(schema).deepCopy();
        whole.set("$defs", definitions);
        return schemas.getSchema(whole).validate(answer.json()).stream()
                .map(problem -> route + " " + answer.status() + ": " + problem)
                .toList();
    }
}
