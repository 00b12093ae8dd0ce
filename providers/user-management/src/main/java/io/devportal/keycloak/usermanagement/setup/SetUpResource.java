// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.moving.ExportResource;
import io.devportal.keycloak.usermanagement.moving.ImportResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * The set-up in the Admin REST API, for admins who may manage the realm, its clients, its identity providers and its
 * users.
 */
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
public final class SetUpResource {
    private static final String DRY_RUN = "dry-run";
    private static final Set<String> YES = Set.of("", "true");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator caller;
    private final AdminEventBuilder event;

    SetUpResource(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator caller, AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.event = event;
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Makes a developer portal of this realm; with {@code ?dry-run} only says what that would change. Answers a {@link
     * JournalRepresentation}, or lines for people where {@code Accept} begins with {@code text/plain}.
     */
    @POST
    @Path("set-up")
    public Response setUp() {
        return perform(() -> new SetUpService(session, realm).setUp());
    }

    /** Takes out of this realm what a server without the jars would stumble over. Otherwise like {@link #setUp}. */
    @POST
    @Path("prepare-uninstall")
    public Response prepareUninstall() {
        return perform(() -> new RemovalService(session, realm).remove());
    }

    /** What the pack keeps about this realm. */
    @Path("export")
    public ExportResource export() {
        requireRights();
        return new ExportResource(session, realm, event);
    }

    /** Brings that into this realm; with {@code ?dry-run} only says what would come in. */
    @Path("import")
    public ImportResource takeIn() {
        requireRights();
        return new ImportResource(session, realm, event, isDryRun());
    }

    private void requireRights() {
        caller.realm().requireManageRealm();
        caller.clients().requireManage();
        caller.realm().requireManageIdentityProviders();
        caller.users().requireManage();
    }

    private Response perform(Supplier<Journal> work) {
        requireRights();
        boolean dryRun = isDryRun();
        return new Answers(session).ofKnownQuery(() -> {
            Journal journal = work.get();
            JournalRepresentation done = JournalRepresentation.of(realm, dryRun, journal);
            if (dryRun) {
                session.getTransactionManager().setRollbackOnly();
            } else {
                event.resource(ResourceType.REALM)
                        .operation(OperationType.UPDATE)
                        .resourcePath(session.getContext().getUri())
                        .representation(done)
                        .success();
            }
            return wantsText()
                    ? Response.ok(
                                    new JournalText(realm.getName(), dryRun, journal).lines(),
                                    MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                            .build()
                    : Response.ok(done, MediaType.APPLICATION_JSON_TYPE).build();
        });
    }

    private boolean wantsText() {
        MediaType first = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getAcceptableMediaTypes()
                .get(0);
        return first.getType().equals("text") && first.getSubtype().equals("plain");
    }

    private boolean isDryRun() {
        MultivaluedMap<String, String> query = session.getContext().getUri().getQueryParameters();
        List<String> given = query.getOrDefault(DRY_RUN, List.of("false"));
        boolean isKnown = Set.of(DRY_RUN).containsAll(query.keySet())
                && given.size() == 1
                && (YES.contains(given.get(0)) || given.get(0).equals("false"));
        if (!isKnown) {
            throw ErrorResponse.error(
                    "The only parameter is dry-run, once, with true or false behind it or nothing.",
                    Response.Status.BAD_REQUEST);
        }
        return YES.contains(given.get(0));
    }
}
