// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest(name = "{0}: first={1}, max={2} -> {3}, {4}")
    @CsvSource({
        "D5, ,           ,    0,          20",
        "D5, 40,         20,  40,         20",
        "D5, 0,          1,   0,          1",
        "D5, 2147483647, 100, 2147483647, 100",
    })
    void readsTheAskedPart(String id, String first, String max, int expectedFirst, int expectedMax) {
        assertThat(Page.of(first, max)).isEqualTo(new Page(expectedFirst, expectedMax));
    }

    @ParameterizedTest(name = "{0}: first={1}, max={2} -> {3} refused")
    @CsvSource({
        "E-17, -1,                   ,          first",
        "E-17, 2147483648,           ,          first",
        "E-17, '',                   ,          first",
        "E-17, 1e3,                  ,          first",
        "E-17, \u0663,               ,          first",
        "E-17, \uff11,               ,          first",
        "E-17, +1,                   ,          first",
        "E-17, 0,                    1\u0660,  max",
        "E-17, 0x10,                 ,          first",
        "E-17, ' 1',                 ,          first",
        "E-17, 1; drop table,        ,          first",
        "E-17, 0,                    0,         max",
        "E-17, 0,                    -1,        max",
        "E-17, 0,                    101,       max",
        "E-17, 0,                    100000000, max",
        "E-17, 0,                    all,       max",
    })
    void refusesEverythingElse(String id, String first, String max, String field) {
        assertThatThrownBy(() -> Page.of(first, max)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().details())
                .isEqualTo(Map.of(Denial.FIELD, field)));
    }
}
