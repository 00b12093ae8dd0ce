// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to an account.
 *
 * @param at milliseconds since the epoch
 * @param key tells entries of one moment apart
 * @param event what it was, more closely: a kind of mail, an event of Keycloak's, a resource type; or null
 * @param by who did it, or null for the person themselves, the system, and somebody whom the reader may not know
 * @param details without secrets
 */
record TimelineEntry(long at, String key, Kind kind, String event, By by, Map<String, String> details) {

    /** Newest first. */
    static final Comparator<TimelineEntry> ORDER = Comparator.comparingLong(TimelineEntry::at)
            .thenComparing(TimelineEntry::key)
            .reversed();

    enum Kind {
        SIGNED_UP,
        CAME_BY_IDENTITY_PROVIDER,
        INVITED,
        APPROVED,
        REJECTED,
        ACTIVATED,
        MAIL,
        /** Through the API of the portal. */
        PORTAL_CHANGE,
        /** Somebody tried who may not. */
        DENIED,
        /** In Keycloak's own console or API. */
        ADMIN_CHANGE,
        LOCKED_OUT,
        /** What the person did themselves. */
        OWN_ACTION
    }

    /**
     * @param id user id
     * @param name as far as it is known
     * @param client client id
     */
    record By(String id, String name, String client) {}

    /** Behind which entry a page begins. */
    record Position(long at, String key) {
        /** Behind every key. */
        private static final String LAST = "~";

        static final Position START = new Position(Long.MAX_VALUE, LAST);

        /** Everything of this moment, and what was before. */
        static Position from(long at) {
            return new Position(at, LAST);
        }

        boolean isBefore(TimelineEntry entry) {
            return entry.at() < at || (entry.at() == at && entry.key().compareTo(key) < 0);
        }
    }

    static TimelineEntry of(long at, String key, Kind kind) {
        return new TimelineEntry(at, key, kind, null, null, Map.of());
    }

    Position position() {
        return new Position(at, key);
    }

    TimelineEntry by(By who) {
        return new TimelineEntry(at, key, kind, event, who, details);
    }

    TimelineEntry named(String name) {
        return new TimelineEntry(at, key, kind, name, by, details);
    }

    Optional<By> optionalBy() {
        return Optional.ofNullable(by);
    }

    /** @param value left out when null or blank */
    TimelineEntry with(String detail, String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return new TimelineEntry(at, key, kind, event, by, more);
    }
}
