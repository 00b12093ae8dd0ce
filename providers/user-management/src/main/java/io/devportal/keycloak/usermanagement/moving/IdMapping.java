// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps the ids in a file to ids in the realm: they are equal if users and organizations came with Keycloak's own export.
 *
 * @param users ids in the realm by ids in the file, without unknown users
 * @param organizations likewise
 */
record IdMapping(Map<String, String> users, Map<String, String> organizations) {
    private static final String ASSIGNEE = "assigneeId";
    /** Who takes care of a request has to be there; who once did something need not. */
    private static final List<String> PRESENT_OR_NOBODY = List.of(ASSIGNEE, "leftBy");

    static IdMapping of(ReferencedObjects references, List<MovedLine> lines) {
        Map<String, String> usernames = new HashMap<>();
        Map<String, String> aliases = new HashMap<>();
        for (MovedLine line : lines) {
            line.kind().peopleIn(line.row()).forEach(field -> {
                String id = line.row().path(field).asText();
                usernames.put(id, line.usernames().getOrDefault(id, ""));
            });
            MovedKind.text(line.row(), MovedKind.ORGANIZATION)
                    .ifPresent(id -> aliases.put(id, line.aliases().getOrDefault(id, "")));
        }
        return new IdMapping(references.users(usernames), references.organizations(aliases));
    }

    /** A copy. */
    ObjectNode of(MovedKind kind, ObjectNode row) {
        ObjectNode translated = row.deepCopy();
        for (String field : kind.peopleIn(row)) {
            String id = row.path(field).asText();
            if (users.containsKey(id)) {
                translated.put(field, users.get(id));
            } else if (PRESENT_OR_NOBODY.contains(field)) {
                translated.putNull(field);
            }
        }
        if (!translated.hasNonNull(ASSIGNEE)) {
            translated.remove("assigneeName");
        }
        MovedKind.text(row, MovedKind.ORGANIZATION)
                .map(organizations::get)
                .ifPresent(id -> translated.put(MovedKind.ORGANIZATION, id));
        return translated;
    }
}
