// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.lock.TransientDatabaseFailure;
import jakarta.ws.rs.HttpMethod;
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
 * Creates the responses of the API. Errors are thrown, which rolls the transaction back (a returned 4xx would commit:
 * Keycloak 26.7.3). Their body is Keycloak's {@link ErrorRepresentation}: {@code errorMessage} is a sentence that
 * includes the remedy, {@code params[0]} a stable code, followed by the variant of its sentence and the values in it.
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

    /** @param witness is told when the caller lacks a permission */
    public Answers(KeycloakSession session, Consumer<Denial> witness) {
        this(session, witness, QueryParameters.NONE);
    }

    private Answers(KeycloakSession session, Consumer<Denial> witness, QueryParameters query) {
        this.session = session;
        this.witness = witness;
        this.query = query;
    }

    /** For a route with these query parameters. Without this call, all query parameters are refused. */
    public Answers reading(String... parameters) {
        return new Answers(session, witness, QueryParameters.of(parameters));
    }

    /**
     * Returns the result of the service, or throws its refusal as an HTTP error. The changes of the service are committed before
     * there is an answer, so what follows must not use the database.
     */
    public <T> T of(Supplier<T> service) {
        return ofKnownQuery(() -> {
            query.requireKnown(session.getContext().getUri().getQueryParameters());
            return service.get();
        });
    }

    /** Like {@link #of}, for a resource that has checked the query parameters itself. */
    public <T> T ofKnownQuery(Supplier<T> service) {
        try {
            T answer = service.get();
            TransientDatabaseFailure.flush(session);
            if (!isReading()) {
                TransientDatabaseFailure.commit(session);
            }
            return answer;
        } catch (Refusal refusal) {
            note(refusal.denial());
            throw error(refusal.denial());
        } catch (RuntimeException failure) {
            throw orUnavailable(failure);
        }
    }

    /** Returns what is read before any service is called, such as who calls. Throws like {@link #of} if the database fails. */
    public <T> T ofReading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException failure) {
            throw orUnavailable(failure);
        }
    }

    private RuntimeException orUnavailable(RuntimeException failure) {
        return TransientDatabaseFailure.of(failure)
                .<RuntimeException>map(this::unavailable)
                .orElse(failure);
    }

    /** Some answers are read from the database while they are written. */
    private boolean isReading() {
        return HttpMethod.GET.equals(session.getContext().getHttpRequest().getHttpMethod());
    }

    /** Tells the witness about a denial that does not fail the whole request. */
    public void note(Denial denial) {
        if (denial.kind() == Denial.Kind.FORBIDDEN) {
            witness.accept(denial);
        }
    }

    /** The HTTP status of a denial within a response, for requests about several objects. */
    public static int statusOf(Denial denial) {
        return status(denial.kind()).getStatusCode();
    }

    /** Throws 404 for a path without a resource, to which Keycloak's JAX-RS (26.7.3) would answer 405. */
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
                "The database could not do this right now, so nothing was done. Try again in a few seconds.",
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

    /** The {@code WWW-Authenticate} header; RFC 9470 if the person has to sign in again. */
    static String challenge(Denial denial) {
        return denial.kind() == Denial.Kind.LOGIN_TOO_OLD
                ? BEARER + " error=\"" + denial.code()
                        + "\", error_description=\"A more recent login is required\", max_age=\""
                        + denial.details().get(Denial.MAX_AGE) + "\""
                : BEARER;
    }

    /** The status depends on the kind of the denial only. */
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
