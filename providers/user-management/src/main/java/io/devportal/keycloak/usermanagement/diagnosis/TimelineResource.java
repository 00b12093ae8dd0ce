// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Position;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineService.Question;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineService.Timeline;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.Cursor;
import io.devportal.keycloak.usermanagement.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** {@code users/{id}/timeline}: the history of an account. For portal admins, and org admins of the person. */
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String userId;

    public TimelineResource(KeycloakSession session, Caller caller, Answers answers, String userId) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.userId = userId;
    }

    /** Newest first. */
    @GET
    public TimelineRepresentation get(@QueryParam("max") String max, @QueryParam(Cursor.NAME) String cursor) {
        return answers.reading("max", Cursor.NAME).of(() -> {
            Cursor pages = new Cursor(session, caller);
            Timeline timeline = new TimelineService(
                            session, session.getContext().getRealm(), caller)
                    .timeline(userId, () -> new Question(position(pages.position(cursor)), Page.size(max)));
            Position next = timeline.page().next();
            return TimelineRepresentation.of(
                    timeline, next == null ? null : pages.after(List.of(Long.toString(next.at()), next.key())));
        });
    }

    private static Position position(List<String> values) {
        return values == null ? null : new Position(Long.parseLong(values.get(0)), values.get(1));
    }
}
