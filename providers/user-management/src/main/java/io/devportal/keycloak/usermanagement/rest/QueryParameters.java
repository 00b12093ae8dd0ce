// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * The query parameters that a route supports. All others are refused: with an ignored filter, the full list would be
 * mistaken for the filtered one.
 */
record QueryParameters(List<String> known) {

    static final QueryParameters NONE = new QueryParameters(List.of());

    static QueryParameters of(String... known) {
        return new QueryParameters(List.of(known));
    }

    /** Refuses what is unknown or says nothing, and what is there twice, because only one of the two would count. */
    void requireKnown(MultivaluedMap<String, String> sent) {
        sent.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new Refusal(Denial.invalid(name, expected()));
            }
            if (values.size() > 1) {
                throw new Refusal(Denial.invalid(name, "this query parameter once"));
            }
            // Quarkus hands a parameter without a value to a route as if it were not there
            if (values.stream().anyMatch(value -> value == null || value.isEmpty())) {
                throw new Refusal(Denial.invalid(name, "a value, or leave it out"));
            }
        });
    }

    private String expected() {
        return known.isEmpty() ? "no query parameters" : "only the query parameters " + known;
    }
}
