// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DenialTest {

    @Test
    void refusalCarriesTheDenialAndSaysOnlyItsCode() {
        Refusal refusal = new Refusal(Denial.invalid("max", "a number"));

        assertThat(refusal.denial()).isEqualTo(Denial.invalid("max", "a number"));
        assertThat(refusal).hasMessage("invalid_value");
    }

    @Test
    void anInvalidValueIsNamedWhereItHasAName() {
        assertThat(Denial.invalid("max", "a number").sentence()).isEqualTo("\"max\" is not valid: expected a number.");
        assertThat(Denial.invalid("max", "a number").details()).isEqualTo(Map.of(Denial.FIELD, "max"));
        assertThat(Denial.invalid("a JSON object").sentence())
                .isEqualTo("The request was not understood: expected a JSON object.");
        assertThat(Denial.invalid("a JSON object").details()).isEmpty();
    }

    @Test // K-04
    void whatHasChangedIsNamed() {
        assertThat(Denial.changedMeanwhile(List.of("email", "state")).sentence())
                .startsWith("This was changed after you read it, so nothing was done. What changed: email, state.");
    }
}
