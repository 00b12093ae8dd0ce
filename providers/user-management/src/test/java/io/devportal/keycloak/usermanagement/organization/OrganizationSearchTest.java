// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationSearchTest {

    @ParameterizedTest
    @CsvSource({
        "Acme,       %acme%",
        "' acme ',   %acme%",
        "a_b,        %a!_b%",
        "100%,       %100!%%",
        "!!!,        %!!!!!!%",
        "***,        %***%",
    })
    void everyCharacterStandsForItself(String typed, String pattern) {
        assertThat(new OrganizationSearch(typed).pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ac", "  a  ", "\u200B\u200B\u200B", "ab\0", "\uD83D\uDE00\uD83D\uDE00"})
    void lessThanThreeCharactersAreRefused(String typed) {
        assertThatThrownBy(() -> new OrganizationSearch(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aWholePageIsNoSearch() {
        assertThatThrownBy(() -> new OrganizationSearch("a".repeat(256))).isInstanceOf(Refusal.class);
    }
}
