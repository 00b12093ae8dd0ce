// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermTest {

    @ParameterizedTest // L24, L25, L26, L27, L28
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "Rob               | %rob%",
                "ber               | %ber%",
                "Robert Miller     | %robert miller%",
                "A_B               | %a!_b%",
                "100%              | %100!%%",
                "***               | %***%",
                "???               | %???%",
                "a!b               | %a!!b%",
                "a\\b              | %a\\b%",
                "o'brien+dev       | %o'brien+dev%",
                "!#$%&'*+/=?^_`{}~ | %!!#$!%&'*+/=?^!_`{}~%",
                "ÖZIL              | %özil%",
                "İST               | %i̇st%",
                "'or 1=1--         | %'or 1=1--%",
            })
    void onlyThePercentSignsAroundItAreWildcards(String typed, String pattern) {
        SearchTerm term = new SearchTerm(typed);

        assertThat(term.isSearchable()).isTrue();
        assertThat(term.pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest // L24
    @CsvSource({
        "'', false",
        "a, false",
        "ab, false",
        "' ab ', false",
        "abc, true",
        "' a b ', true",
        "😀😀, false",
        "😀😀😀, true"
    })
    void itHasThreeCharacters(String typed, boolean isSearchable) {
        assertThat(new SearchTerm(typed).isSearchable()).isEqualTo(isSearchable);
    }

    @Test
    void whatNoNameHoldsIsNotLookedFor() {
        assertThat(new SearchTerm("abc\0").isSearchable()).isFalse();
        assertThat(new SearchTerm("a\ud800bc").isSearchable()).isFalse();
        assertThat(new SearchTerm("a".repeat(255)).isSearchable()).isTrue();
        assertThat(new SearchTerm("a".repeat(256)).isSearchable()).isFalse();
    }

    @Test
    void oneSpellingOfALetterFindsTheOther() {
        assertThat(new SearchTerm("Jose\u0301").text()).isEqualTo("jos\u00e9");
    }

    @ParameterizedTest // L25, L27
    @CsvSource({
        "ann.lee@acme.example, %ann.lee@%",
        "Lee@Acme, %lee@%",
        "a_b@acme.example, %a!_b@%",
        "'o@lee@acme', %o@lee@%",
        "lee@,",
        "ee@acme.example,",
        "@acme.example,",
        "ann lee,",
        "😀😀@acme.example,",
        "😀😀😀@acme.example, %😀😀😀@%"
    })
    void anAddressIsKnownByWhatStandsBeforeTheDomain(String typed, String pattern) {
        assertThat(new SearchTerm(typed).addresseePattern().orElse(null)).isEqualTo(pattern);
    }
}
