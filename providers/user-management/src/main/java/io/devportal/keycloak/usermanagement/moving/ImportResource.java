// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Imports a file of {@link ExportResource}, or a part of one. The caller has to check permissions. */
public final class ImportResource {
    /** Keycloak (26.7.5) reads a little more, 10 MiB, and answers anything longer itself. */
    static final int MOST_BYTES = 10_000_000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminEventBuilder event;
    private final boolean dryRun;

    /** @param dryRun whether nothing is kept */
    public ImportResource(KeycloakSession session, RealmModel realm, AdminEventBuilder event, boolean dryRun) {
        this.session = session;
        this.realm = realm;
        this.event = event;
        this.dryRun = dryRun;
    }

    /**
     * All of the file or nothing of it. 400 with the number of a line that is not understood, 409 for a realm that is not set
     * up, 413 for more than {@value #MOST_BYTES} bytes, 503 when the database could not do it now.
     */
    @POST
    @Consumes(ExportResource.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    public ImportReportRepresentation take(InputStream body) {
        byte[] bytes = bytes(body);
        return new Answers(session).ofKnownQuery(() -> take(bytes));
    }

    private ImportReportRepresentation take(byte[] bytes) {
        ImportService service = new ImportService(session, realm);
        if (!service.begin()) {
            throw ErrorResponse.error(
                    "The required action \"Account set-up\" is not there, or off, so nothing would hold whoever waits."
                            + " Import the realm or set it up first. Nothing was done.",
                    Status.CONFLICT);
        }
        try {
            ImportReportRepresentation done =
                    ImportReportRepresentation.of(realm.getName(), dryRun, service.take(new ImportFile(bytes)));
            if (dryRun) {
                session.getTransactionManager().setRollbackOnly();
            } else {
                event.resource(ResourceType.REALM)
                        .operation(OperationType.UPDATE)
                        .resourcePath(session.getContext().getUri())
                        .representation(done.withoutNames())
                        .success();
            }
            return done;
        } catch (BadLine e) {
            throw ErrorResponse.error(e.getMessage(), Status.BAD_REQUEST);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ErrorResponse.error(
                        "The file has more than " + MOST_BYTES
                                + " bytes, and nothing of it was taken. Send it in parts,"
                                + " each behind the first line of the file.",
                        Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
