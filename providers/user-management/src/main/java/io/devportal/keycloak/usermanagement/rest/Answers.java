// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ErrorRepresentation;

/**
 * Answers of the API. Every error is an exception, which rolls the transaction back (a returned 4xx would commit: Keycloak
 * 26.7.3), with a body in Keycloak's {@link ErrorRepresentation} shape: {@code errorMessage} is a sentence with the way
 * out, {@code params[0]} a stable code; behind it stands which of several sentences of the code it is, with its numbers and names.
 */
public final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final String BEARER = "Bearer";

    private final KeycloakSession session;
    private final Consumer<Denial> witness;
    private final QueryParameters query;

    public Answers(KeycloakSession session) {
        this(session, denial -> {});
    }

    /** @param witness hears when the caller may not do what they asked for */
    public Answers(KeycloakSession session, Consumer<Denial> witness) {
        this(session, witness, QueryParameters.NONE);
    }

    private Answers(KeycloakSession session, Consumer<Denial> witness, QueryParameters query) {
        this.session = session;
        this.witness = witness;
        this.query = query;
    }

    /** For a route that reads these query parameters; any other route refuses all. */
    public Answers reading(String... parameters) {
        return new Answers(session, witness, QueryParameters.of(parameters));
    }

    /** What the service answers, or its refusal as an error. What it has written is in the database before there is an answer. */
    public <T> T of(Supplier<T> service) {
        return ofKnownQuery(() -> {
            query.requireKnown(session.getContext().getUri().getQueryParameters());
            return service.get();
        });
    }

    /** The same for a resource that has judged the query parameters itself. */
    public <T> T ofKnownQuery(Supplier<T> service) {
        try {
            T answer = service.get();
            DatabaseTrouble.flush(session);
            return answer;
        } catch (Refusal refusal) {
            note(refusal.denial());
            throw error(refusal.denial());
        } catch (RuntimeException failure) {
            throw DatabaseTrouble.of(failure)
                    .<RuntimeException>map(this::unavailable)
                    .orElse(failure);
        }
    }

    /** Tells the witness of a refusal that is no error of the whole request. */
    public void note(Denial denial) {
        if (denial.kind() == Denial.Kind.FORBIDDEN) {
            witness.accept(denial);
        }
    }

    /** Of one of several things that a request is about. */
    public static int statusOf(Denial denial) {
        return status(denial.kind()).getStatusCode();
    }

    /** For a path that no resource answers: Keycloak's JAX-RS (26.7.3) would say 405. */
    public Object nothingHere() {
        return of(() -> {
            throw new Refusal(Denial.notFound());
        });
    }

    WebApplicationException forbidden(String message) {
        return error(Status.FORBIDDEN, List.of("forbidden"), null, message, Map.of());
    }

    WebApplicationException unauthorized(String message) {
        return error(
                Status.UNAUTHORIZED,
                List.of("unauthorized"),
                null,
                message,
                Map.of(HttpHeaders.WWW_AUTHENTICATE, BEARER));
    }

    private WebApplicationException unavailable(String databaseSays) {
        LOG.warnf("The database could not do what the API was asked for, and nothing was changed: %s.", databaseSays);
        return error(new Denial(
                Denial.Kind.UNAVAILABLE,
                "database_unavailable",
                "The database could not do this now, and nothing has happened. Try it again in some seconds.",
                Map.of(Denial.RETRY_AFTER, "5")));
    }

    private WebApplicationException error(Denial denial) {
        return error(
                status(denial.kind()),
                Stream.concat(Stream.of(denial.code()), denial.variant().stream())
                        .toList(),
                denial.details().get(Denial.FIELD),
                denial.sentence(),
                headers(denial));
    }

    private static Map<String, String> headers(Denial denial) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (status(denial.kind()) == Status.UNAUTHORIZED) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, challenge(denial));
        }
        if (denial.details().containsKey(Denial.RETRY_AFTER)) {
            headers.put(HttpHeaders.RETRY_AFTER, denial.details().get(Denial.RETRY_AFTER));
        }
        return headers;
    }

    /** What RFC 9470 says to a client that has to let the person sign in again. */
    static String challenge(Denial denial) {
        return denial.kind() == Denial.Kind.LOGIN_TOO_OLD
                ? BEARER + " error=\"" + denial.code()
                        + "\", error_description=\"A more recent login is required\", max_age=\""
                        + denial.details().get(Denial.MAX_AGE) + "\""
                : BEARER;
    }

    /** Status by kind, and nothing else: this is all that HTTP adds to a denial. */
    static Status status(Denial.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> Status.NOT_FOUND;
            case INVALID -> Status.BAD_REQUEST;
            case FORBIDDEN -> Status.FORBIDDEN;
            case LOGIN_TOO_OLD -> Status.UNAUTHORIZED;
            case CONFLICT, NOT_CONFIGURED -> Status.CONFLICT;
            case PRECONDITION -> Status.PRECONDITION_FAILED;
            case RATE_LIMITED -> Status.TOO_MANY_REQUESTS;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
            case FAILED -> Status.INTERNAL_SERVER_ERROR;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
        };
    }

    private WebApplicationException error(
            Status status, List<String> params, String field, String message, Map<String, String> headers) {
        session.getTransactionManager().setRollbackOnly();
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new ErrorRepresentation(field, message, params.toArray()));
        headers.forEach(response::header);
        return new WebApplicationException(response.build());
    }
}
