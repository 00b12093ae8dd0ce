// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keycloak.events.admin.OperationType;

/**
 * What was done, and to what, as an admin event records it.
 *
 * @param resourceType starts with {@code PORTAL_}
 * @param path of the route, below the realm
 * @param details for readers of the event; none is blank
 * @param representation how the API shows the result, or null; never with a password, a token or a link
 */
public record AuditEntry(
        OperationType operation, String resourceType, String path, Map<String, String> details, Object representation) {

    public static AuditEntry of(OperationType operation, String resourceType, String... path) {
        return new AuditEntry(operation, resourceType, "portal/" + String.join("/", path), Map.of(), null);
    }

    /** @param value left out when blank or null */
    public AuditEntry detail(String key, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(key, value);
        return new AuditEntry(operation, resourceType, path, more, representation);
    }

    /** What a field said before, if it says something else now: the detail {@code FIELD_before}, not longer than 500 characters. */
    public AuditEntry before(String field, Object was, Object now) {
        String text = String.valueOf(was);
        return Objects.equals(was, now)
                ? this
                : detail(field + "_before", text.substring(0, Math.min(500, text.length())));
    }

    public AuditEntry showing(Object shown) {
        return new AuditEntry(operation, resourceType, path, details, shown);
    }
}
