// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keycloak.events.admin.OperationType;

/**
 * What was done, and to what.
 *
 * @param resourceType starts with {@code PORTAL_}
 * @param path of the route, below the realm
 * @param details in words for who reads the event; without those that are blank
 * @param representation how the API shows the result, or null; never with a password, a token or a link
 */
public record Deed(
        OperationType operation, String resourceType, String path, Map<String, String> details, Object representation) {

    public static Deed of(OperationType operation, String resourceType, String... path) {
        return new Deed(operation, resourceType, "portal/" + String.join("/", path), Map.of(), null);
    }

    /** @param value left out when blank or null */
    public Deed detail(String key, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new Deed(operation, resourceType, path, more, representation);
    }

    /** What a field said before, if it says something else now: the detail {@code FIELD_before}, not longer than 500 characters. */
    public Deed before(String field, Object was, Object now) {
        String text = String.valueOf(was);
        return Objects.equals(was, now)
                ? this
                : detail(field + "_before", text.substring(0, Math.min(500, text.length())));
    }

    public Deed showing(Object shown) {
        return new Deed(operation, resourceType, path, details, shown);
    }
}
