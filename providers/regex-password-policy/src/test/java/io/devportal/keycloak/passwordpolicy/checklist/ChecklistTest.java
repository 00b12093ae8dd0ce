// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.checklist.PasswordRulesRepresentation.RuleRepresentation;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private final Checklist checklist = new Checklist(Rule::name);

    @Test // B5: browsers can check every built-in rule
    void builtInRulesAreCheckedByTheBrowser() {
        assertThat(of("developer-portal, gravitee-4.0, gravitee-4.2").rules())
                .hasSize(6)
                .extracting(RuleRepresentation::checkedBy)
                .containsOnly("browser");
    }

    @Test
    void prohibitionSaysSo() {
        assertThat(of("no-three-in-a-row, upper-case-letter").rules())
                .extracting(RuleRepresentation::mustMatch)
                .containsExactly(false, true);
    }

    @Test
    void patternOfServerOnlyRuleIsNotTold() {
        assertThat(of("(?i)[a-z]{4}").rules())
                .containsExactly(new RuleRepresentation("regex", "regex", "server", null, null, null));
    }

    @Test // H-05
    void problemIsTold() {
        assertThat(of("nobody").problem()).startsWith("There is no password rule \"nobody\"");
        assertThat(of("nobody").rules()).isEmpty();
    }

    @Test
    void realmWithoutThePolicyHasNoRules() {
        assertThat(checklist.of(Optional.empty())).isEqualTo(new PasswordRulesRepresentation(null, 1_000, List.of()));
    }

    private PasswordRulesRepresentation of(String value) {
        return checklist.of(Optional.of(EffectiveRules.of(value, List.of())));
    }
}
