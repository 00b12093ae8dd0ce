// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalRoleNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]"})
    void withoutATableRolesKeepTheirNames(String table) throws InvalidSetting {
        PortalRoleNames names = PortalRoleNames.parse(table);

        assertThat(names.ofOrganizations()).containsExactly("org-admin", "org-publisher", "developer");
        assertThat(names.ofThePortal()).containsExactly("portal-admin", "api-owner");
    }

    @Test
    void aNameReplacesOursAndAnEmptyOneLeavesTheRoleOut() throws InvalidSetting {
        PortalRoleNames names = PortalRoleNames.parse(
                """
                [{"key":"org-admin","value":" ADMIN "},{"key":"developer","value":""},{"key":"api-owner","value":null}]
                """);

        assertThat(names.of(OrganizationRole.ORG_ADMIN)).contains("ADMIN");
        assertThat(names.of(OrganizationRole.DEVELOPER)).isEmpty();
        assertThat(names.ofOrganizations()).containsExactly("ADMIN", "org-publisher");
        assertThat(names.ofThePortal()).containsExactly("portal-admin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"key\":\"owner\",\"value\":\"x\"}]                                        | knows only the roles org-admin",
                "[{\"value\":\"x\"}]                                                          | knows only the roles org-admin",
                "[{\"key\":\"developer\",\"value\":\"a\"},{\"key\":\"developer\",\"value\":\"b\"}] | has the role developer twice",
                "[{\"key\":\"developer\",\"value\":\"a\\u0000\"}]                             | control characters",
                "{\"developer\":\"dev\"}                                                      | must be a JSON array",
                "developer=dev                                                                | must be a JSON array",
                "[5]                                                                          | knows only the roles org-admin",
            })
    void aTableThatIsNoneIsRefused(String table, String reason) {
        assertThatThrownBy(() -> PortalRoleNames.parse(table)).hasMessageContaining(reason);
    }
}
