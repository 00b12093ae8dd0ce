// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.pattern.ParsedPattern;
import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttackTest {
    private static final LengthBounds LONG = new LengthBounds(0, PasswordRules.MAXIMUM_LENGTH);

    @ParameterizedTest // sensible rules survive, Gravitee's own among them
    @ValueSource(
            strings = {
                "developer-portal",
                "gravitee-4.0",
                "gravitee-4.2",
                "developer-portal, gravitee-4.0, gravitee-4.2",
                "^(?=.*[A-Z])(?=.*[^A-Za-z0-9])(?!.*(.)\\1{2}).{8,32}$",
                "^[a-z]{4}$",
                "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$",
                "(?=(.*\\d){2})(?=(.*[a-z]){2}).{8,}",
                "\\p{L}[\\p{L}\\p{N}._-]{3,}"
            })
    void sensibleRulesPass(String value) {
        assertThat(attack(value)).isEmpty();
    }

    @Test
    void explanationNamesRuleAndInput() {
        assertThat(attack("^(.*?,){11}P").orElseThrow())
                .startsWith("Password rule \"regex\" takes too many steps on the password \"")
                .contains("… (")
                .hasSizeLessThan(400);
    }

    @Test // a prefix that nobody guesses does not hide the slow part
    void inputsAreMadeFromTheRegexItself() {
        assertThat(attack("^Zürich-7(?:.*ß){12}Q").orElseThrow()).contains("on the password \"Z\\u{FC}rich-7");
    }

    @Test // without a repetition that could be blown up
    void manyOptionalPartsAreFound() {
        assertThat(attack("ß?".repeat(25) + "X")).isPresent();
        assertThat(attack("(?:ß|ß)".repeat(25) + "X")).isPresent();
    }

    @ParameterizedTest // what is refused for itself tries no regex
    @ValueSource(strings = {"developer-portal", "gravitee-4.2", "(a+|\\w){2,40}[^x]"})
    void everyInputReachesTheRules(String value) {
        PasswordRules rules = EffectiveRules.of(value, List.of()).rules();
        Stream<String> derived = rules.rules().stream()
                .flatMap(rule -> DerivedInputs.of(rule.pattern().parsed(), LengthBounds.USUAL).stream());

        assertThat(Stream.concat(FixedInputs.all(LengthBounds.USUAL).stream(), derived))
                .extracting(rules::judge)
                .noneMatch(Verdict::tooLong)
                .noneMatch(Verdict::notText);
    }

    @Test // B6: whoever saves rules does not keep the server busy either
    void attackItselfEnds() {
        String many = IntStream.range(0, 100)
                .mapToObj(i -> "{\"name\": \"r" + i + "\", \"pattern\": \".*" + i + "x\"}")
                .collect(Collectors.joining(",", "{\"rules\": [", "]}"));
        String names = IntStream.range(0, 100).mapToObj(i -> "r" + i).collect(Collectors.joining(","));

        assertThat(Attack.objectionTo(EffectiveRules.of(names, List.of(many)).rules(), LONG))
                .hasValueSatisfying(reason -> assertThat(reason).contains("too long to try"));
    }

    @Test
    void samplesStayAsLongAsPasswords() {
        ParsedPattern pattern = SafePattern.of(".{960}".repeat(300)).parsed();

        assertThat(new Sample(null, 0, 960).of(pattern.root())).hasSizeLessThan(10_000);
    }

    @Test // H-12
    void rulesThatAreSlowTogetherAreFound() {
        String half = "{\"rules\": [{\"name\": \"a\", \"pattern\": \".{0,400}.{0,400}x\"},"
                + " {\"name\": \"b\", \"pattern\": \".{0,400}.{0,400}y\"}]}";

        assertThat(Attack.objectionTo(EffectiveRules.of("a", List.of(half)).rules(), LONG))
                .isEmpty();
        assertThat(Attack.objectionTo(EffectiveRules.of("a, b", List.of(half)).rules(), LONG)
                        .orElseThrow())
                .contains("all rules of a password share one budget");
    }

    private static Optional<String> attack(String value) {
        EffectiveRules effective = EffectiveRules.of(value, List.of());
        assertThat(effective.problem()).isEmpty();
        return Attack.objectionTo(effective.rules(), LengthBounds.NONE);
    }
}
