// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.organization.OrganizationName.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNameTest {

    @ParameterizedTest(name = "L5: [{0}] -> [{1}]")
    @CsvSource({
        "Acme,                   Acme",
        "'  Acme   Corp ',       Acme Corp",
        "'Acme\tCorp\r\n',       Acme Corp",
        "'\u00A0Acme\u2003Corp\u3000', Acme Corp",
        "'Ac\u202Eme\u200B\uFEFF\u00AD', Acme",
        "'<b>Acme</b>',          <b>Acme</b>",
        "'\u200C',               '\u200C'",
        "' \u2067 ',             ''",
        "'Acme\u3164',           Acme",
        "'\u2800Ac\u115F\u1160me\uFFA0', Acme",
        "'\u3164\u3164',         ''",
        ",                       ''",
    })
    void spacesAreCollapsedAndInvisibleCharactersDropped(String entered, String text) {
        assertThat(new OrganizationName(entered).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "L5: [{0}]")
    @ValueSource(
            strings = {
                "HP",
                "3M",
                "Acme & Söhne",
                "株式会社",
                "Компания",
                "Acme Москва",
                "Café Ελλάδα",
                "Toyota自動車",
                "บริษัทABC",
                "شركة",
                "O'Brien \"Inc\"",
                "{organization:x}",
                "A\uD83D\uDE80"
            })
    void whatIsAName(String entered) {
        assertThat(new OrganizationName(entered).problem()).isEmpty();
    }

    @ParameterizedTest(name = "L5: [{0}] -> {1}")
    @CsvSource({
        "A,            LENGTH",
        "' A ',        LENGTH",
        "'',           LENGTH",
        "\uD83D\uDE80, LENGTH",
        "---,          CHARACTERS",
        "'!? & ...',   CHARACTERS",
        "\uD83D\uDE80\uD83D\uDE80, CHARACTERS",
        "'\u200C\u200D', CHARACTERS",
        "'Ac\u0000me', CHARACTERS",
        "'Ac\u001Bme', CHARACTERS",
        "'Ac\uE000me', CHARACTERS",
        "'Ac\uD800me', CHARACTERS",
        // K-07: Cyrillic А, Greek ο
        "'\u0410cme', ALPHABETS",
        "'Acme Gr\u03BFup', ALPHABETS",
    })
    void whatIsNone(String entered, Problem problem) {
        assertThat(new OrganizationName(entered).problem()).contains(problem);
    }

    @Test
    void lengthIsCountedAfterCleaning() {
        assertThat(new OrganizationName("a".repeat(255) + "   ").problem()).isEmpty();
        assertThat(new OrganizationName("a".repeat(256)).problem()).contains(Problem.LENGTH);
        assertThat(new OrganizationName("ﷺ".repeat(60_000)).problem()).contains(Problem.LENGTH);
    }

    @ParameterizedTest(name = "L7: [{0}] is [{1}]")
    @CsvSource({
        "Acme,             Acme",
        "ACME,             acme",
        "'  acme ',        Acme",
        "'Acme  Corp',     acme corp",
        "Acme Corp,        acme-corp",
        "Acme_Corp,        acme-corp",
        "'Acme, Corp.',    Acme Corp",
        "Ａｃｍｅ,         Acme",
        "'Ac\u200Dme',     Acme",
        "'Ac\u00ADme',     Acme",
        "'Acme\u034F',     Acme",
        "'Компания\uFE0F', Компания",
        "'株式会社\uDB40\uDD00', 株式会社",
        "'Компания\u3164', Компания",
        "Straße,           STRASSE",
        "Straße,           strasse",
        "Café,             'Cafe\u0301'",
        "Café,             CAFE",
        "İstanbul,         istanbul",
        "Ørsted,           orsted",
        "Компания,         КОМПАНИЯ",
        "ΟΔΟΣ,             οδος",
        "my_org,           my_org",
        "organization-3,   Organization 3",
    })
    void whatIsTheSameName(String wish, String existing) {
        assertThat(new OrganizationName(wish).clash()).accepts(existing);
        assertThat(new OrganizationName(existing).clash()).accepts(wish);
    }

    @ParameterizedTest(name = "L7: [{0}] is not [{1}]")
    @CsvSource({
        "Acme,          Acme Inc",
        "Acme,          Acne",
        "Ørsted,        rsted",
        "Компания А,    Компания Б",
        "Компания 3,    Фирма 3",
        "株式会社,      有限会社",
        "'Аcme',        Acme",
        "Acme 1,        Acme 11",
    })
    void whatIsAnother(String wish, String existing) {
        assertThat(new OrganizationName(wish).clash()).rejects(existing);
        assertThat(new OrganizationName(existing).clash()).rejects(wish);
    }
}
