// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "E-17, NOT_FOUND,      404",
        "E-17, INVALID,        400",
        "T20,  FORBIDDEN,      403",
        "E-10, LOGIN_TOO_OLD,  401",
        "B-06, CONFLICT,       409",
        "K-04, PRECONDITION,   412",
        "'',   RATE_LIMITED,   429",
        "G5,   NOT_CONFIGURED, 409",
    })
    void eachKindHasItsStatus(String id, Kind kind, int status) {
        assertThat(Answers.status(kind).getStatusCode()).isEqualTo(status);
    }
}
