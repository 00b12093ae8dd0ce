// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import java.util.Set;

/** Changes to a row that depend on the realm into which it is imported. */
final class RowAdjustment {
    /** The console has words for what stands in front of the colon. */
    static final String NOT_SENT = "moved_here: it had not left when the realm was moved here";

    private static final Set<String> ON_ITS_WAY = Set.of(MailStatus.WAITING.name(), MailStatus.SENDING.name());

    private RowAdjustment() {}

    /** Changes the row in place, and returns it. */
    static ObjectNode of(MovedKind kind, ObjectNode row, String realmId) {
        if (kind != MovedKind.INVITATION_ROLE) {
            row.put("realmId", realmId);
        }
        if (kind == MovedKind.ACCOUNT) {
            // nobody is told of a request twice; its notes are counted when they come
            row.put("announcedAt", 0).put("noteCount", 0);
        }
        if (kind == MovedKind.MAIL && ON_ITS_WAY.contains(row.path("status").asText())) {
            // the old server may still send it; here an admin does, if somebody should
            row.put("status", MailStatus.FAILED.name()).put("lastError", NOT_SENT);
        }
        return row;
    }
}
