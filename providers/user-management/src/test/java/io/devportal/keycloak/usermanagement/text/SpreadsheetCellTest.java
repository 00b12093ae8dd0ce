// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest // B16
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "=HYPERLINK(\"https://evil.example\")",
                " =1+1",
                "\u00A0=1+1",
                "\"=1+1",
                "'=1+1",
                "\u200D=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
            })
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo("'" + text);
    }

    @Test // B16
    void soIsWhatBehindAnotherDelimiterWouldBeOne() {
        assertThat(SpreadsheetCell.of("a;=1+1")).isEqualTo("a;'=1+1");
        assertThat(SpreadsheetCell.of("a,\"@b")).isEqualTo("a,'\"@b");
        assertThat(SpreadsheetCell.of("a| =1+1")).isEqualTo("a|' =1+1");
        assertThat(SpreadsheetCell.of(";=1+1;-2")).isEqualTo(";'=1+1;'-2");
    }

    @Test // B16
    void lineEndsAndTabsBeginNoFormulaEither() {
        assertThat(SpreadsheetCell.of("\t=1+1")).isEqualTo("' =1+1");
        assertThat(SpreadsheetCell.of("\r=1+1")).isEqualTo("'=1+1");
        assertThat(SpreadsheetCell.of("\n=1+1")).isEqualTo("'\n'=1+1");
        assertThat(SpreadsheetCell.of("No.\r\n=1+1")).isEqualTo("No.\n'=1+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada", "ada+dev@globex.example", "Jean-Luc", "O'Brien", "1 = 1", "Zo\u00EB \uD83D\uDE00", "a; b"
            })
    void everythingElseStaysAsItIs(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }

    @Test
    void nothingIsAnEmptyCellAndControlCharactersAreNone() {
        assertThat(SpreadsheetCell.of(null)).isEmpty();
        assertThat(SpreadsheetCell.of("a\0b\u202Ec")).isEqualTo("abc");
    }

    @Test
    void aCraftedTextTakesNoTime() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> SpreadsheetCell.of("\n".repeat(4000) + "\"' ".repeat(4000) + ";".repeat(4000)));
    }
}
