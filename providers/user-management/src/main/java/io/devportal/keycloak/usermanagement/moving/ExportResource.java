// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.usermanagement.installation.CompanionJar;
import io.devportal.keycloak.usermanagement.moving.LineRepresentation.HeadRepresentation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Exports the data that the pack stores about a realm, as lines of JSON. The caller has to check permissions. */
public final class ExportResource {
    static final String TYPE = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminEventBuilder event;

    public ExportResource(KeycloakSession session, RealmModel realm, AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.event = event;
    }

    /** It is written while it is read. The last line says how many rows there are: a file without it is not whole. */
    @GET
    @Produces(TYPE)
    public Response export() {
        HeadRepresentation head = new HeadRepresentation(
                HeadRepresentation.FORMAT, CompanionJar.version(), realm.getName(), Time.currentTimeMillis());
        event.resource(ResourceType.REALM)
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .success();
        ExportedRows rows = new ExportedRows(session, realm);
        StreamingOutput body = out -> write(out, head, rows);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"portal-rows.jsonl\"")
                .build();
    }

    private static void write(OutputStream out, HeadRepresentation head, ExportedRows rows) throws IOException {
        writeLine(out, head);
        long count = 0;
        while (rows.hasNext()) {
            List<LineRepresentation> part = rows.next();
            for (LineRepresentation line : part) {
                writeLine(out, line);
            }
            count += part.size();
        }
        writeLine(out, Map.of("end", count));
        out.flush();
    }

    private static void writeLine(OutputStream out, Object line) throws IOException {
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }
}
