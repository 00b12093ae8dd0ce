// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTemplateTest {

    private static final Membership ACME = Acme.in("acme", "Acme Inc", "gold", OrganizationRole.DEVELOPER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{organization}:{role}                       | acme:dev",
                "${organization}:${role}                     | acme:dev",
                "{role}                                      | dev",
                "{organization:${organization},role:${role}} | {organization:acme,role:dev}",
                "{organization:{organization},role:{role}}   | {organization:acme,role:dev}",
                "{id}/{name}/{plan}/{role}                   | id-of-acme/Acme Inc/gold/dev",
                "a {organization:} {role}                    | a {organization:} dev",
            })
    void placeholdersAreFilled(String template, String item) throws InvalidSetting {
        assertThat(ItemTemplate.parse(template).item(ACME, "dev")).isEqualTo(item);
    }

    @Test // L10
    void anOrganizationWithoutAPlanHasAnEmptyOne() throws InvalidSetting {
        assertThat(ItemTemplate.parse("{plan}:{role}").item(Acme.in("acme", null), "dev"))
                .isEqualTo(":dev");
    }

    @Test
    void aValueIsNoTemplate() throws InvalidSetting {
        assertThat(ItemTemplate.parse("{organization}:{role}").item(Acme.in("{role}", null), "dev"))
                .isEqualTo("{role}:dev");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', is empty",
        "{organization}, no placeholder for the role",
        "{team}:{role}, the placeholder team is unknown",
        "{Role}, the placeholder Role is unknown"
    })
    void aTemplateThatWouldNotWorkIsRefused(String template, String reason) {
        assertThatThrownBy(() -> ItemTemplate.parse(template)).hasMessageContaining(reason);
    }

    @Test
    void aTemplateHasALength() {
        assertThatThrownBy(() -> ItemTemplate.parse("{role}" + "x".repeat(250)))
                .hasMessageContaining("longer than 255");
        assertThatThrownBy(() -> ItemTemplate.parse("{role}\n")).hasMessageContaining("control characters");
    }
}
