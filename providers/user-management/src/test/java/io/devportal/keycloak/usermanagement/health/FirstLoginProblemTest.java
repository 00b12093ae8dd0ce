// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.identityprovider.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FirstLoginFindingTest {

    @ParameterizedTest(name = "A-16: {0}, transient {1} -> {2}")
    @CsvSource({
        "RIGHT,      false, NONE",
        "RIGHT,      true,  TRANSIENT",
        "TOO_LATE,   false, LEAKING",
        "TOO_LATE,   true,  TRANSIENT",
        "MISPLACED,  false, MISPLACED",
        "MISPLACED,  true,  MISPLACED",
        "MISSING,    false, OPEN",
        "MISSING,    true,  OPEN",
        "NOT_NEEDED, false, NONE",
        "NOT_NEEDED, true,  NONE",
    })
    void everyPlacementHasItsFinding(Placement placement, boolean isTransient, FirstLoginProblem finding) {
        assertThat(FirstLoginProblem.of(placement, isTransient)).isEqualTo(finding);
    }

    @ParameterizedTest
    @EnumSource(value = FirstLoginProblem.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFindingNamesTheProvidersAndTheWayOut(FirstLoginProblem finding) {
        assertThat(finding.sentence("\"globex\"")).contains(": \"globex\".").endsWith(".");
    }

    @Test
    void aStepThatNewPeoplePassByLeavesAccountsBehind() {
        assertThat(FirstLoginProblem.MISPLACED.sentence("\"globex\"")).contains("the account exists and is enabled");
    }
}
