// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {
    private static final QueryParameters PAGE = QueryParameters.of("first", "max");

    @Test // E-17
    void whatTheRouteReadsIsTaken() {
        assertThatCode(() -> PAGE.requireKnown(sent("first=1&max=2"))).doesNotThrowAnyException();
        assertThatCode(() -> QueryParameters.NONE.requireKnown(sent(""))).doesNotThrowAnyException();
    }

    @ParameterizedTest // E-17
    @CsvSource({
        "search=ada, search, 'only the query parameters [first, max]'",
        "first=1&Max=2, Max, 'only the query parameters [first, max]'",
        "max=1&max=2, max, this query parameter once",
        "max=, max, 'a value, or leave it out'",
        "first=1&max, max, 'a value, or leave it out'",
    })
    void anythingElseIsRefused(String query, String field, String expected) {
        assertRefused(PAGE, query, field, expected);
    }

    @Test // E-17
    void aRouteThatReadsNoneRefusesAll() {
        assertRefused(QueryParameters.NONE, "access_token=x", "access_token", "no query parameters");
    }

    private static void assertRefused(QueryParameters known, String query, String field, String expected) {
        assertThatThrownBy(() -> known.requireKnown(sent(query)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::denial)
                .isEqualTo(Denial.invalid(field, expected));
    }

    private static MultivaluedMap<String, String> sent(String query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.add(sides[0], sides.length == 1 ? "" : sides[1]);
        }
        return parameters;
    }
}
