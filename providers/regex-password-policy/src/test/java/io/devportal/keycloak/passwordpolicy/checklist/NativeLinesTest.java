// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.checklist.Checklist.Line;
import io.devportal.keycloak.structure.Messages;
import org.junit.jupiter.api.Test;

class NativeLinesTest {
    private static final String COUNTED =
            "length(10) and digits(2) and lowerCase(1) and upperCase(1) and specialChars(1) and maxLength(64)";
    private static final String SERVER_ONLY =
            "notUsername and notContainsUsername and notEmail and passwordBlacklist(x.txt) and passwordHistory(3)"
                    + " and passwordAge(30) and regexPattern([a-z]+)";

    @Test // B5: in stored order, around ours
    void keycloaksOwnPoliciesAreLinesOfTheSameList() {
        Checklist list = StoredChecklist.of("length(10) and portalPasswordRules(upper-case-letter) and digits(1)");

        assertThat(list.rules()).extracting(Line::name).containsExactly("length", "upper-case-letter", "digits");
    }

    @Test
    void whatCountsIsCheckedByTheBrowser() {
        Checklist list = StoredChecklist.of("portalPasswordRules(upper-case-letter) and " + COUNTED);

        assertThat(list.rules())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.check()).as(line.name()).isNotNull());
    }

    @Test
    void whatNeedsTheAccountIsCheckedByTheServer() {
        Checklist list = StoredChecklist.of(SERVER_ONLY + " and portalPasswordRules(upper-case-letter)");

        assertThat(list.rules())
                .hasSize(8)
                .filteredOn(line -> line.check() == null)
                .hasSize(7);
    }

    @Test
    void whatAsksNothingOfAPasswordIsNoLine() {
        assertThat(StoredChecklist.of("hashIterations(3) and portalPasswordRules(upper-case-letter)")
                        .rules())
                .extracting(Line::name)
                .containsExactly("upper-case-letter");
    }

    @Test
    void everyLineHasItsText() {
        assertThat(StoredChecklist.of(COUNTED + " and portalPasswordRules(developer-portal) and " + SERVER_ONLY)
                        .rules())
                .hasSize(17)
                .allSatisfy(line -> assertThat(Messages.english())
                        .containsKey(line.wording().key()));
    }
}
