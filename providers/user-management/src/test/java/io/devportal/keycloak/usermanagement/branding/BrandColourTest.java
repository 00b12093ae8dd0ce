// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.devportal.keycloak.usermanagement.branding.BrandColour.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, #0b5f86", "DARK, #74c4ea", "LIGHT, #7a1fa2", "DARK, #d9a6ef", "LIGHT, #000000", "DARK, #ffffff"
    })
    void whatCanBeReadStaysAsItIs(Scheme scheme, String colour) {
        assertThat(read(colour).readableIn(scheme).hex()).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, #ffd400", "LIGHT, #ffffff", "LIGHT, #0099ff", "LIGHT, #ff0000",
        "DARK,  #0b5f86", "DARK,  #000000", "DARK,  #000080", "DARK,  #ff0000"
    })
    void whatCannotBeReadIsCorrectedUntilItCan(Scheme scheme, String colour) {
        BrandColour corrected = read(colour).readableIn(scheme);

        assertThat(corrected.isReadableIn(scheme)).as(corrected.hex()).isTrue();
        assertThat(corrected).isNotEqualTo(read(colour));
    }

    @Test
    void theCorrectionIsTheLeastOne() {
        assertThat(BrandColour.contrast(read("#0099ff").readableIn(Scheme.LIGHT).rgb(), 0xFFFFFF))
                .isLessThan(5.2);
    }

    @Test
    void theContrastIsThatOfTheGuidelines() {
        assertThat(BrandColour.contrast(0x000000, 0xFFFFFF)).isCloseTo(21, within(0.01));
        assertThat(BrandColour.contrast(0x767676, 0xFFFFFF)).isCloseTo(4.54, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#0b5f86 ", "#0b5f86;--bg:red", "0b5f86"})
    void nothingElseIsAColour(String text) {
        assertThat(BrandColour.read(text)).isEmpty();
    }

    private static BrandColour read(String colour) {
        return BrandColour.read(colour).orElseThrow();
    }
}
