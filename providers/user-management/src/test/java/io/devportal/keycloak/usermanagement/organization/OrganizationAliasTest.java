// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationAliasTest {

    private static String alias(String name) {
        return new OrganizationName(name).alias();
    }

    @ParameterizedTest(name = "L6: [{0}] -> {1}")
    @CsvSource({
        "Acme,                 acme",
        "Acme & Söhne GmbH,    acme-sohne-gmbh",
        "'--Acme -- Corp!',    acme-corp",
        "Łódź Æther Straße,    lodz-aether-strasse",
        "3M,                   3m",
        "'{organization:x;y}', organization-x-y",
        "ﬁne ①,               fine-1",
    })
    void latinNamesStayReadable(String name, String alias) {
        assertThat(alias(name)).isEqualTo(alias);
    }

    @ParameterizedTest(name = "L6: [{0}]")
    @ValueSource(strings = {"株式会社", "Компания", "شركة", "Ελλάδα"})
    void namesWithoutLatinLettersGetAFingerprint(String name) {
        assertThat(alias(name)).matches("organization-[0-9a-f]{8}").isEqualTo(alias(" " + name.toUpperCase() + " "));
    }

    @Test
    void whatGetsLostIsInTheFingerprint() {
        assertThat(alias("株式会社 3")).matches("3-[0-9a-f]{8}").isNotEqualTo(alias("有限会社 3"));
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        String one = alias("a".repeat(254) + "1");
        String other = alias("a".repeat(254) + "2");

        assertThat(one).hasSize(100).matches("a{91}-[0-9a-f]{8}").isNotEqualTo(other);
        assertThat(alias("㏙".repeat(255))).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "Компания", "株式会社 3", "İstanbul", "a b", "Straße"})
    void anAliasIsItsOwnAlias(String name) {
        assertThat(alias(alias(name))).isEqualTo(alias(name)).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
