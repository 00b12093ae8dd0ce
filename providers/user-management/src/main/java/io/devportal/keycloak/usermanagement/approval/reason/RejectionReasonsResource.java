// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import io.devportal.keycloak.usermanagement.settings.Languages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code rejection-reasons}: the saved reasons from which admins can choose. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class RejectionReasonsResource {
    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public RejectionReasonsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public RejectionReasonsRepresentation.Shown get() {
        return answers.of(() -> told(service().all()));
    }

    /** Replaces all of them. What is no reason is 400 with its place, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RejectionReasonsRepresentation.Shown put(InputStream body) {
        return answers.of(() -> told(service()
                .replace(
                        languages -> new JsonBody(body)
                                .read(RejectionReasonsRepresentation.class)
                                .typed(languages),
                        new Precondition(session).of(RejectionReasonsResource::version))));
    }

    private RejectionReasonsRepresentation.Shown told(List<SavedReason> reasons) {
        new Precondition(session).tell(version(reasons));
        return RejectionReasonsRepresentation.Shown.of(
                reasons, Languages.of(session.getContext().getRealm()));
    }

    private static Version version(List<SavedReason> reasons) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("reasons", reasons.stream().map(SavedReason::id).toList());
        reasons.forEach(reason -> parts.put("reasons." + reason.id(), reason.texts()));
        return new Version(parts);
    }

    private SavedReasonsService service() {
        return new SavedReasonsService(session, session.getContext().getRealm(), caller);
    }
}
