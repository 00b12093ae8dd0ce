// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A parsed row of a file.
 *
 * @param number of the line, from 1
 * @param usernames of users whom the row names by their id, as far as they were there
 * @param aliases of organizations, in the same way
 */
record MovedLine(
        int number, MovedKind kind, ObjectNode row, Map<String, String> usernames, Map<String, String> aliases) {

    /** Whom or what it is about, for people. */
    String name() {
        Optional<String> owner = kind.ownerOf(row).map(id -> usernames.getOrDefault(id, id));
        return owner.or(() -> MovedKind.text(row, kind.key().get(0))).orElse("");
    }
}
