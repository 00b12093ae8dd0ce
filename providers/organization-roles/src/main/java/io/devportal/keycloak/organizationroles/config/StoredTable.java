// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An option of Keycloak's type Map: <code>[{"key":"org-admin","value":"ADMIN"}]</code>. */
public record StoredTable(List<Row> rows) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Key and value of a row are any JSON, and missing nodes where the row has none: realm files are written by hand. */
    public record Row(JsonNode key, JsonNode value) {}

    /** No rows for blank text; empty for what is no list. */
    public static Optional<StoredTable> parse(String stored) {
        try {
            JsonNode array = stored.isBlank() ? JSON.createArrayNode() : JSON.readTree(stored);
            return array.isArray() ? Optional.of(new StoredTable(rows(array))) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<Row> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(row -> new Row(row.path("key"), row.path("value")))
                .toList();
    }
}
