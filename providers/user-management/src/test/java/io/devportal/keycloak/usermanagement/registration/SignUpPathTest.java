// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sentences say; that they are true is HalfDoneSetupIT's business. */
class SignUpPathTest {
    private static final SignUpPath.Promise STRICT = new SignUpPath.Promise(false, false, true);

    @Test // K-09
    void theSentenceAboutTheGateIsBuiltFromTheGuard() {
        List<String> open = List.of("registration-page-form", "portal-registration-user-creation");

        assertThat(new SignUpPath("flow", open, true, STRICT).problem().orElseThrow())
                .startsWith(
                        "The registration flow \"flow\" has no enabled step \"portal-registration-approval\". New accounts are"
                                + " held back all the same")
                .endsWith(".");
        assertThat(new SignUpPath("flow", open, false, STRICT).problem().orElseThrow())
                .contains("Nobody holds new accounts back")
                .doesNotContain("all the same");
    }

    @Test
    void whatMakesEverySignUpFailComesFirst() {
        assertThat(new SignUpPath("flow", List.of("registration-page-form"), false, STRICT)
                        .problem()
                        .orElseThrow())
                .contains("every sign-up fails");
        assertThat(new SignUpPath("flow", List.of(), false, STRICT).problem().orElseThrow())
                .contains("nobody can sign up");
    }
}
