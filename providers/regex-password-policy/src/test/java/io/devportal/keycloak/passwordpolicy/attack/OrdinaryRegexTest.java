// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have in their realms and copy from the net, and what must not get in with it. */
class OrdinaryRegexTest {

    @ParameterizedTest // B6
    @ValueSource(
            strings = {
                // somewhere a digit, a letter, a special character
                ".*\\d+.*",
                ".*\\d.*",
                ".*[0-9]+.*",
                ".*[a-z]+.*",
                ".*[A-Z]+.*",
                ".*[^a-zA-Z0-9]+.*",
                "^.*[a-zA-Z]+.*$",
                ".*[!@#$%]+.*",
                "^.*[@#$%^&+=].*$",
                "(.*)[0-9]+(.*)",
                "^[A-Za-z]+\\d+.*$",
                "^[a-zA-Z]+[0-9]+$",
                "^[A-Z]+[a-z]+\\d+.*$",
                "^\\S+.*\\S+$",
                "^\\S.*\\S$",
                "^\\S+$",
                "^.{8,}.*$",
                "^.*.{8,}$",
                "^.{8,128}.*$",
                "\\w+.*\\W+",
                "^\\w+.*$",
                "[a-zA-Z].*\\d|\\d.*[a-zA-Z]",
                "^[a-zA-Z].*[0-9].*$",
                ".*[a-z].*[0-9]",
                "^(.*[A-Z].*)$",
                "^(?i).*admin.*$",
                "^.*(?=.{8,})(?=.*[a-zA-Z])(?=.*\\d)(?=.*[!#$%&? \"]).*$",
                "^.*(?=.{8,})(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).*$",
                "^.*[A-Z].*[a-z].*\\d.*$",
                ".*\\d+.*\\d+.*",
                "^(.*[a-z]){3}.*$",
                "[a-z]*[0-9]*[A-Z]*[a-z]*",
                "^[\\w.-]+[0-9]+[\\w.-]+$",
                "^.*(?=.{10,})(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[@#$%^&+=]).*$",
                // everything at once
                "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d]{8,}$",
                "^(?=.*[A-Za-z])(?=.*\\d)(?=.*[@$!%*#?&])[A-Za-z\\d@$!%*#?&]{8,}$",
                "^(?=.*?[A-Z])(?=.*?[a-z])(?=.*?[0-9])(?=.*?[#?!@$%^&*-]).{8,}$",
                "^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])(?=.*[@#$%^&+=])(?=\\S+$).{8,}$",
                "^(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=\\D*\\d).{8,32}$",
                "^(?=(.*[a-z]){2,})(?=(.*[A-Z]){2,})(?=(.*[0-9]){2,}).{8,}$",
                "^(?=(?:.*[A-Z]){2})(?=.*[!@#$&*])(?=(?:.*[0-9]){2}).{8}$",
                "((?=.*\\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[@#$%]).{6,20})",
                "^(?!.*\\s)(?=.*[a-zA-Z])(?=.*\\d).{8,}$",
                "^(?!.*(.)\\1\\1).{8,}$",
                "^(?!.*(password|qwerty|123456)).{8,}$",
                "^((?!password).)*$",
                "^(?:(?=.*[a-z])(?:(?=.*[A-Z])(?=.*[\\d\\W])|(?=.*\\W)(?=.*\\d))|(?=.*\\W)(?=.*[A-Z])(?=.*\\d)).{8,}$",
                // OWASP's validation regexes
                "^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{4,8}$",
                "^(?:(?=.*\\d)(?=.*[A-Z])(?=.*[a-z])|(?=.*\\d)(?=.*[^A-Za-z0-9])(?=.*[a-z])"
                        + "|(?=.*[^A-Za-z0-9])(?=.*[A-Z])(?=.*[a-z])|(?=.*\\d)(?=.*[A-Z])(?=.*[^A-Za-z0-9]))"
                        + "(?!.*(.)\\1{2,})[A-Za-z0-9!~<>,;:_=?*+#.\"&§%°()\\|\\[\\]\\-\\$\\^\\@\\/]{8,32}$",
                "gravitee-4.0",
                "gravitee-4.2"
            })
    void isSaved(String value) {
        assertThat(Attack.objectionTo(rules(value), LengthBounds.NONE)).isEmpty();
        assertThat(SatisfiabilityCheck.warning(rules(value), LengthBounds.NONE)).isEmpty();
    }

    @ParameterizedTest // B6: the third power and worse
    @ValueSource(
            strings = {
                ".*.*.*x",
                ".*.*.*=.*",
                "^.*a.*a.*a.*b$",
                "\\s*\\w*\\w*\\w*!",
                "(.*a){12}b",
                "(.*,){3}P",
                "^(.*?,){11}P",
                "(\\w+\\d*)+!",
                "(x+x+)+y",
                "(?=(.*a){5}b).*",
                "^Summer(.*.*.*)!$",
                "^.*[A-Z]+.*[0-9]+.*[a-z]+.*$"
            })
    void isRefused(String value) {
        assertThat(Attack.objectionTo(rules(value), LengthBounds.NONE)).isPresent();
    }

    @ParameterizedTest // a lower limit does not let in what is slow, a higher one refuses more
    @CsvSource({
        ".*.*.*x,   32, true",
        ".*\\d+.*,  32, false",
        ".*\\d+.*, 128, false",
        ".*\\d+.*, 256, false",
        ".*\\d+.*x, 1000, true",
        ".*\\d+.*x, 5000, true",
        ".*\\d.*,  1000, false"
    })
    void theLongestPasswordOfTheRealmDecides(String value, int longest, boolean isRefused) {
        assertThat(Attack.objectionTo(rules(value), new LengthBounds(0, longest))
                        .isPresent())
                .isEqualTo(isRefused);
    }

    @Test // behind what no usual password has
    void aRuleThatWantsLongPasswordsIsTriedOnLongOnes() {
        assertThat(Attack.objectionTo(rules("^.{300}(x+x+)+y$"), LengthBounds.NONE))
                .isPresent();
        assertThat(Attack.objectionTo(rules("^[a-z]{120}.*.*.*!$"), LengthBounds.NONE))
                .isPresent();
    }

    @ParameterizedTest // B6: longer than what was tried, the budget decides
    @ValueSource(strings = {".*\\d+.*x", "^\\S+.*\\S+$", "^.*(?=.{8,})(?=.*[a-zA-Z])(?=.*\\d).*$"})
    void aPasswordThatTakesTooLongIsRefused(String value) {
        for (String text : List.of("1", "a", "a ", "1a")) {
            String password = text.repeat(PasswordRules.MAXIMUM_LENGTH / text.length() - 1) + "\n";
            assertThat(rules(value).judge(password).broken()).hasSize(1);
        }
    }

    private static PasswordRules rules(String value) {
        EffectiveRules effective = EffectiveRules.of(value, List.of());
        assertThat(effective.problem()).isEmpty();
        return effective.rules();
    }
}
