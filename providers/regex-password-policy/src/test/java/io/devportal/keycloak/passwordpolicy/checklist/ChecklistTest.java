// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.checklist.ChecklistRepresentation.RuleRepresentation;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    @Test // B5: browsers can check every built-in rule
    void builtInRulesAreCheckedByTheBrowser() {
        assertThat(of("portalPasswordRules(developer-portal, gravitee-4.0, gravitee-4.2)")
                        .rules())
                .hasSize(6)
                .extracting(RuleRepresentation::checkedBy)
                .containsOnly("browser");
    }

    @Test
    void prohibitionSaysSo() {
        assertThat(of("portalPasswordRules(no-three-in-a-row, upper-case-letter)")
                        .rules())
                .extracting(RuleRepresentation::mustMatch)
                .containsExactly(false, true);
    }

    @Test
    void patternOfServerOnlyRuleIsNotTold() {
        assertThat(of("portalPasswordRules((?i)[a-z]{4})").rules())
                .containsExactly(new RuleRepresentation("regex", "A sentence.", "server", null, null, null, null));
    }

    @Test // B6: an import or an option brings rules that nobody has tried at save
    void slowRulesAreCheckedByTheServer() {
        Checklist list = StoredChecklist.of(false, "length(8) and portalPasswordRules(developer-portal)");

        assertThat(shown(list).rules())
                .extracting(RuleRepresentation::checkedBy)
                .containsExactly("browser", "server", "server", "server", "server");
    }

    @Test // H-05
    void problemIsTold() {
        ChecklistRepresentation broken = of("length(8) and portalPasswordRules(nobody)");

        assertThat(broken.problem()).startsWith("There is no password rule \"nobody\"");
        assertThat(broken.rules()).isEmpty();
    }

    private ChecklistRepresentation of(String policy) {
        return shown(StoredChecklist.of(policy));
    }

    private static ChecklistRepresentation shown(Checklist list) {
        return ChecklistRepresentation.of(list, wording -> "A sentence.");
    }
}
