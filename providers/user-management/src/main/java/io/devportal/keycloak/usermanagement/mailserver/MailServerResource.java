// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.mailserver.MailServerService.Shown;
import io.devportal.keycloak.usermanagement.notification.TestMail;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code settings/mail-server}. Portal admins can read it; those who may also change the realm can change it. */
@Produces(MediaType.APPLICATION_JSON)
public final class MailServerResource {

    /**
     * What is null or absent stays as it is; an empty text takes a name or an address away.
     *
     * @param encryption none, starttls or tls
     * @param authentication none or password
     * @param password never told again
     */
    public record MailServerChangeRepresentation(
            String host,
            Long port,
            String encryption,
            String from,
            String fromDisplayName,
            String replyTo,
            String replyToDisplayName,
            String envelopeFrom,
            String authentication,
            String user,
            String password) {

        MailServerChange change() {
            Map<String, String> texts = new HashMap<>();
            texts.put(MailServer.HOST, host);
            texts.put("fromDisplayName", fromDisplayName);
            texts.put("replyToDisplayName", replyToDisplayName);
            texts.put(MailServer.USER, user);
            texts.values().removeIf(Objects::isNull);
            Map<String, String> addresses = new HashMap<>();
            addresses.put(MailServer.FROM, from);
            addresses.put("replyTo", replyTo);
            addresses.put("envelopeFrom", envelopeFrom);
            addresses.values().removeIf(Objects::isNull);
            return new MailServerChange(texts, addresses, port, encryption, authentication, password);
        }
    }

    /**
     * @param result SENT, REFUSED, LOGIN_REFUSED, TLS_FAILED, NO_ANSWER or BUSY
     * @param answer what the mail server said, if it was a refusal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TestMailRepresentation(String result, String answer) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public MailServerResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public MailServerRepresentation get() {
        return answers.of(() -> told(service().read()));
    }

    /** 409 where it is read-only for everybody, 412 for another version than the one in If-Match. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public MailServerRepresentation put(InputStream body) {
        return answers.of(() -> told(service()
                .change(
                        () -> new JsonBody(body)
                                .read(MailServerChangeRepresentation.class)
                                .change(),
                        new Precondition(session).of(MailServerResource::version))));
    }

    /** Tries the stored mail server, or with a body what it would be: sends the caller a mail and tells how that went. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_JSON)
    public TestMailRepresentation test(InputStream body) {
        return answers.of(() -> {
            TestMail.Outcome outcome = service().test(() -> Optional.ofNullable(
                            new JsonBody(body).readOrDefault(MailServerChangeRepresentation.class, null))
                    .map(MailServerChangeRepresentation::change));
            return new TestMailRepresentation(outcome.result().name(), outcome.answer());
        });
    }

    private MailServerRepresentation told(Shown shown) {
        new Precondition(session).tell(version(shown.server()));
        return MailServerRepresentation.of(shown);
    }

    /** The password is no part of it: a hash of a password is to be guessed. */
    private static Version version(MailServer server) {
        Map<String, Object> parts = new LinkedHashMap<>();
        MailServerRepresentation shown = MailServerRepresentation.of(new Shown(server, Optional.empty(), false));
        parts.put("host", shown.host());
        parts.put("port", shown.port());
        parts.put("encryption", shown.encryption());
        parts.put("from", shown.from());
        parts.put("fromDisplayName", shown.fromDisplayName());
        parts.put("replyTo", shown.replyTo());
        parts.put("replyToDisplayName", shown.replyToDisplayName());
        parts.put("envelopeFrom", shown.envelopeFrom());
        parts.put("authentication", shown.authentication());
        parts.put("user", shown.user());
        parts.put("passwordSet", shown.passwordSet());
        return new Version(parts);
    }

    private MailServerService service() {
        return new MailServerService(session, session.getContext().getRealm(), caller);
    }
}
