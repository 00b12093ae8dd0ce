// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineService.Timeline;
import java.util.List;
import java.util.Map;

/**
 * The history of an account, newest first.
 *
 * @param next the cursor of the next page, absent on the last; a page may be short, or even empty, and another one follow
 * @param notKept what cannot be in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineRepresentation(
        List<EntryRepresentation> entries, boolean hasMore, String next, List<GapRepresentation> notKept) {

    /**
     * @param timestamp milliseconds since the epoch
     * @param event more closely than the kind: a kind of mail, an event of Keycloak's, a resource type
     * @param by absent for the person themselves, the system, and whom the caller may not know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryRepresentation(
            long timestamp, String kind, String event, ByRepresentation by, Map<String, String> details) {}

    /** @param client client id that it was done with */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ByRepresentation(String id, String name, String client) {}

    /** @param days how long it is kept, absent where it is not kept */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GapRepresentation(String code, String message, Long days) {}

    static TimelineRepresentation of(Timeline timeline, String next) {
        return new TimelineRepresentation(
                timeline.page().entries().stream()
                        .map(TimelineRepresentation::represent)
                        .toList(),
                next != null,
                next,
                timeline.gaps().stream()
                        .map(gap -> new GapRepresentation(gap.code(), gap.sentence(), gap.days()))
                        .toList());
    }

    private static EntryRepresentation represent(TimelineEntry entry) {
        ByRepresentation by = entry.optionalBy()
                .map(who -> new ByRepresentation(who.id(), who.name(), who.client()))
                .orElse(null);
        return new EntryRepresentation(entry.at(), entry.kind().name(), entry.event(), by, entry.details());
    }
}
