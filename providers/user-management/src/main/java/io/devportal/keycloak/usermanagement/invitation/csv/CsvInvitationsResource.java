// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.invitation.csv.CsvInvitationService.Report;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.BooleanParameter;
import io.devportal.keycloak.usermanagement.rest.DryRunParameter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.keycloak.models.KeycloakSession;

/**
 * {@code invitations/csv}: invite many people at once. For portal admins, and for org admins in their organizations.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class CsvInvitationsResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public CsvInvitationsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * 200 also when lines were refused: each result says what became of its line.
     *
     * @param dryRun {@code false} invites; {@code true}, or absent, only says what would happen
     * @param from the line to begin with, 1 when absent
     * @param notify whether the invitations are mailed now; absent for what the setting invitationMail says
     */
    @POST
    @Consumes("text/csv")
    public CsvInvitationsRepresentation invite(
            @QueryParam(DryRunParameter.NAME) String dryRun,
            @QueryParam("from") String from,
            @QueryParam("notify") String notify,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        return answers.reading(DryRunParameter.NAME, "from", "notify").of(() -> {
            boolean isDry = DryRunParameter.isDry(dryRun);
            Boolean sendsNow = BooleanParameter.of("notify", notify);
            Report report = new CsvInvitationService(session, caller)
                    .invite(
                            () -> new InvitationFile(bytes(body), charset(type), new TranslatedTitles(session)),
                            line(from),
                            isDry,
                            sendsNow);
            // one record tells enough of a file
            report.results().stream()
                    .flatMap(result -> result.problems().stream())
                    .filter(problem -> problem.kind() == Denial.Kind.FORBIDDEN)
                    .findFirst()
                    .ifPresent(answers::note);
            return CsvInvitationsRepresentation.of(report, isDry);
        });
    }

    private static int line(String text) {
        if (text != null && !text.matches("[1-9][0-9]{0,8}")) {
            throw new Refusal(Denial.invalid("from", "the number of a line"));
        }
        return text == null ? 1 : Integer.parseInt(text);
    }

    private static Charset charset(String type) {
        try {
            String name = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Denial.invalid(HttpHeaders.CONTENT_TYPE, "text/csv, with a known charset or none"));
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(InvitationFile.MOST_BYTES + 1);
            if (bytes.length > InvitationFile.MOST_BYTES) {
                throw new Refusal(CsvDenials.tooLarge());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
