// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatastrophicPairTest {

    @Test
    void thereAreManyOfThem() {
        assertThat(CatastrophicPair.all()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest // B6, H-06
    @MethodSource("io.devportal.keycloak.passwordpolicy.attack.CatastrophicPair#all")
    void isRefusedAfterABoundedNumberOfSteps(CatastrophicPair pair) {
        long start = System.nanoTime();
        assertThat(rules(pair.pattern()).judge(pair.input()).undecided()).hasSize(1);

        // the machine may be busy and the code cold: what is proven is that it ends
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }

    @ParameterizedTest // B6: the administrator hears of it when saving, without knowing such an input
    @MethodSource("io.devportal.keycloak.passwordpolicy.attack.CatastrophicPair#all")
    void isFoundAtSave(CatastrophicPair pair) {
        assertThat(Attack.objectionTo(rules(pair.pattern()), LengthBounds.NONE)).isPresent();
    }

    private static PasswordRules rules(String pattern) {
        EffectiveRules effective = EffectiveRules.of(pattern, List.of());
        assertThat(effective.problem()).isEmpty();
        return effective.rules();
    }
}
