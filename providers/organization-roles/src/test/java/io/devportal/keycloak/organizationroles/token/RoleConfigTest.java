// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class RoleConfigTest {

    @Test
    void theDefaultsOfTheAdminConsoleAreThoseOfTheMappers() throws InvalidSetting {
        assertThat(RoleClaimConfig.read(null)).satisfies(config -> {
            assertThat(config.claimName()).isEqualTo("portal_roles");
            assertThat(config.followsScope()).isFalse();
            assertThat(config.roles().includesGlobalRoles()).isFalse();
        });
        assertThat(RoleAttributeConfig.read(Map.of()).attribute())
                .containsEntry("attribute.name", "portal_roles")
                .containsEntry("attribute.nameformat", "Basic");
    }

    @Test
    void everyPropertyIsExplained() {
        assertThat(List.of(RoleClaimConfig.properties(), RoleAttributeConfig.properties()))
                .allSatisfy(properties -> {
                    assertThat(properties)
                            .extracting(ProviderConfigProperty::getName)
                            .doesNotHaveDuplicates();
                    assertThat(properties).allSatisfy(property -> {
                        assertThat(property.getLabel()).isNotBlank();
                        // the Admin Console would fill double braces
                        assertThat(property.getHelpText()).isNotBlank().doesNotContain("{{");
                    });
                });
    }

    @Test
    void aRefusalNamesTheField() {
        assertThatThrownBy(() -> RoleClaimConfig.read(Map.of("claim.name", "sub")))
                .hasMessageStartingWith("Token Claim Name: the name is reserved");
        assertThatThrownBy(() -> RoleAttributeConfig.read(Map.of("attribute.name", "organization")))
                .hasMessageStartingWith("SAML Attribute Name: the name is reserved");
        assertThatThrownBy(() -> RoleAttributeConfig.read(Map.of("friendly.name", "a\u0001")))
                .hasMessageStartingWith("Friendly Name: has control characters");
    }

    @Test
    void whatXmlCannotCarryIsEscaped() {
        assertThat(JsonText.forXml(Map.of("name", "Zo\u00eb \uffff \u0001")))
                .isEqualTo("{\"name\":\"Zo\\u00EB \\uFFFF \\u0001\"}");
        assertThat(JsonText.bytes(List.of("Zo\u00eb"))).isEqualTo(8);
    }
}
