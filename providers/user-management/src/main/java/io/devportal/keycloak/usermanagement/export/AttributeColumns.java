// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.export;

import io.devportal.keycloak.usermanagement.profile.ProfileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/**
 * The user profile attributes that an admin may see and that have no column of their own. Read once before the first
 * line, because the profile may change while the file is written.
 *
 * @param names in the order of the profile
 */
public record AttributeColumns(List<String> names) {
    private static final String PREFIX = "attributes.";

    public static AttributeColumns of(KeycloakSession session) {
        return new AttributeColumns(new ProfileAttributes(session).furtherNames());
    }

    /** Behind the other titles; a name alone could be one of those. */
    public List<String> titles(List<String> others) {
        return Stream.concat(others.stream(), names.stream().map(PREFIX::concat))
                .toList();
    }

    /**
     * Each value on a line of its own.
     *
     * @param others cells of the line, with null for an empty one
     * @param values by name
     */
    public List<String> line(Stream<String> others, Map<String, List<String>> values) {
        return Stream.concat(others, names.stream().map(name -> cell(values.get(name))))
                .toList();
    }

    private static String cell(List<String> values) {
        return values == null ? null : values.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
