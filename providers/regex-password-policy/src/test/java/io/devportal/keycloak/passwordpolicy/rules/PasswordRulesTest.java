// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final String SLOW = "(.*a){12}b";

    @Test // H-08
    void lengthIsLookedAtFirst() {
        PasswordRules rules = EffectiveRules.of(".*", List.of()).rules();

        assertThat(rules.judge("a".repeat(1_000)).tooLong()).isFalse();
        assertThat(rules.judge("a".repeat(1_001)).tooLong()).isTrue();
        assertThat(rules.judge("\uD83D\uDE00".repeat(1_000)).broken()).isEmpty();
        assertThat(rules.judge("\uD83D\uDE00".repeat(1_001)).tooLong()).isTrue();
        assertThat(rules.judge("a".repeat(1 << 20)).tooLong()).isTrue();
    }

    @ParameterizedTest // H-08
    @ValueSource(strings = {"a\0b", "a\uD83Db", "\uDE00\uDE00\uD83D", "\0"})
    void whatIsNoTextIsRefused(String password) {
        Verdict verdict = EffectiveRules.of("(?s).*", List.of()).rules().judge(password);

        assertThat(verdict.notText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "\u202Eab", "a\uD83D\uDE00b", "\uFFFFab", "e\u0301a"})
    void anyCharacterCanStandInAPassword(String password) {
        Verdict verdict = EffectiveRules.of("(?s).{3}", List.of()).rules().judge(password);

        assertThat(verdict).isEqualTo(new Verdict(false, false, List.of(), List.of()));
    }

    @Test // B6, H-06
    void ruleWithoutAnEndCountsAsBroken() {
        Verdict verdict = EffectiveRules.of(SLOW, List.of()).rules().judge("a".repeat(64));

        assertThat(verdict.undecided()).extracting(Rule::name).containsExactly("regex");
        assertThat(verdict.broken()).isEqualTo(verdict.undecided());
    }

    @Test // B6: a rule that forbids something fails closed as well
    void undecidedProhibitionRefuses() {
        String definitions =
                "{\"rules\": [{\"name\": \"no\", \"pattern\": \"" + SLOW + "\", \"must-not-match\": true}]}";

        assertThat(EffectiveRules.of("no", List.of(definitions))
                        .rules()
                        .judge("a".repeat(64))
                        .broken())
                .extracting(Rule::name)
                .containsExactly("no");
    }

    @Test // B6: the engine's recursion ends before the stack of the server does
    void endOfTheStackCountsAsBroken() throws InterruptedException {
        PasswordRules rules = EffectiveRules.of("(?:a|b|(?:c|d))*", List.of()).rules();
        List<Verdict> seen = new java.util.ArrayList<>();
        Thread small = new Thread(null, () -> seen.add(rules.judge("ad".repeat(500))), "small stack", 64 * 1024);

        small.start();
        small.join();

        assertThat(seen.get(0).undecided()).hasSize(1);
    }

    @Test // H-12
    void twentyRulesShareOneBudget() {
        String definitions = IntStream.range(0, 20)
                .mapToObj(i -> "{\"name\": \"r" + i + "\", \"pattern\": \"" + SLOW + i + "\"}")
                .collect(Collectors.joining(", ", "{\"rules\": [", "]}"));
        String names = IntStream.range(0, 20).mapToObj(i -> "r" + i).collect(Collectors.joining(","));
        PasswordRules rules = EffectiveRules.of(names, List.of(definitions)).rules();

        long start = System.nanoTime();
        Verdict verdict = rules.judge("a".repeat(1_000));

        assertThat(verdict.broken()).hasSize(20);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }
}
