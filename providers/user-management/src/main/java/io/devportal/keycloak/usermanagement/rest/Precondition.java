// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * {@code ETag} and {@code If-Match} (RFC 9110): compares the version that a caller has seen with the current one. Do
 * so while holding the lock of the change, or somebody else can interfere.
 */
public final class Precondition {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*" + TAG + "(?:\\s*,\\s*" + TAG + ")*\\s*");
    private static final String ANY = "*";

    private final KeycloakSession session;

    public Precondition(KeycloakSession session) {
        this.session = session;
    }

    /** Whether the caller says which version they have seen. */
    public boolean isGiven() {
        return header() != null && !ANY.equals(header().strip());
    }

    /** Throws a {@link Refusal} that names what has changed, unless the caller has seen this version, or does not say. */
    public void require(Version now) {
        if (!isGiven()) {
            return;
        }
        if (!LIST.matcher(header()).matches()) {
            throw new Refusal(Denial.invalid(HttpHeaders.IF_MATCH, "the ETag of an answer, in its quotes, or *"));
        }
        List<String> seen = TAG.matcher(header())
                .results()
                // a weak tag never matches
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .toList();
        if (!seen.contains(now.text())) {
            throw new Refusal(Denial.changedMeanwhile(now.changedSince(seen.isEmpty() ? "" : seen.get(0))));
        }
    }

    /** What a service compares under the lock of its change; empty when the caller does not say what they have seen. */
    public <T> Optional<Consumer<T>> of(Function<T, Version> version) {
        return isGiven() ? Optional.of(now -> require(version.apply(now))) : Optional.empty();
    }

    /** Tells the caller which version the answer shows. */
    public void tell(Version version) {
        session.getContext().getHttpResponse().setHeader(HttpHeaders.ETAG, '"' + version.text() + '"');
    }

    private String header() {
        List<String> headers =
                session.getContext().getHttpRequest().getHttpHeaders().getRequestHeader(HttpHeaders.IF_MATCH);
        return headers == null || headers.isEmpty() ? null : String.join(",", headers);
    }
}
