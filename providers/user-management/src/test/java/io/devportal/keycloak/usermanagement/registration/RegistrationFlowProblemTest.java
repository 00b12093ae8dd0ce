// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sentences say; that they are true is HalfDoneSetupIT's business. */
class RegistrationFlowProblemTest {
    private static final RegistrationFlowProblem.Promise STRICT =
            new RegistrationFlowProblem.Promise(false, false, true);

    @Test // K-09
    void theSentenceAboutTheGateIsBuiltFromTheGuard() {
        List<String> open = List.of("registration-page-form", "portal-registration-user-creation");

        assertThat(new RegistrationFlowProblem("flow", open, true, STRICT)
                        .sentence()
                        .orElseThrow()
                        .english())
                .startsWith(
                        "The registration flow \"flow\" has no enabled step \"portal-registration-approval\". New accounts are"
                                + " held back all the same")
                .endsWith(".");
        assertThat(new RegistrationFlowProblem("flow", open, false, STRICT)
                        .sentence()
                        .orElseThrow()
                        .english())
                .contains("Nobody holds new accounts back")
                .doesNotContain("all the same");
    }

    @Test
    void whatMakesEverySignUpFailComesFirst() {
        assertThat(new RegistrationFlowProblem("flow", List.of("registration-page-form"), false, STRICT)
                        .sentence()
                        .orElseThrow()
                        .english())
                .contains("every sign-up fails");
        assertThat(new RegistrationFlowProblem("flow", List.of(), false, STRICT)
                        .sentence()
                        .orElseThrow()
                        .english())
                .contains("nobody can sign up");
    }
}
