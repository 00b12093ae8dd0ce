// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.DryRunParameter;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code set-up}: like {@link SetUpResource}, for portal admins who may also change the realm. */
@Produces(MediaType.APPLICATION_JSON)
public final class PortalAdminSetUpResource {
    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public PortalAdminSetUpResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /** The ETag is that of the changes; 412 when they are not those of If-Match. */
    @POST
    public JournalRepresentation setUp(@QueryParam(DryRunParameter.NAME) String dryRun, InputStream body) {
        return answers.reading(DryRunParameter.NAME).of(() -> {
            RealmModel realm = session.getContext().getRealm();
            PortalAdminSetUpService service = new PortalAdminSetUpService(session, realm, caller);
            Precondition precondition = new Precondition(session);
            boolean isDry = DryRunParameter.isDry(dryRun);
            Runnable nothing = new JsonBody(body)::requireNothing;
            Journal journal = isDry
                    ? service.preview(nothing)
                    : service.setUp(nothing, precondition.of(PortalAdminSetUpResource::version));
            precondition.tell(version(journal));
            return JournalRepresentation.of(realm, isDry, journal);
        });
    }

    private static Version version(Journal journal) {
        return new Version(Map.of("changes", journal.entries()));
    }
}
