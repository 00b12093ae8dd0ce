// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import java.util.LinkedHashMap;
import java.util.Map;
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

    public Deed showing(Object shown) {
        return new Deed(operation, resourceType, path, details, shown);
    }
}
