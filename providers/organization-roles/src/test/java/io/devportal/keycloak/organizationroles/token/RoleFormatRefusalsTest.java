// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options of a format refuse, and what they say. */
class RoleFormatRefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "portal.shape         | tree                  | Shape: must be one of list, joined, object",
                "portal.separator     | ''                    | Separator: is empty",
                "portal.item.template | ''                    | Item template: is empty",
                "portal.item.template | {organization}        | Item template: has no placeholder for the role",
                "portal.item.template | {organization};{role} | Item template: does not keep the role org-admin apart",
                "portal.item.template | {id}{name}{role}      | Item template: does not keep the role org-admin apart",
                "portal.item.template | {organization}-{role} | Item template: does not keep the role org-admin apart",
                "portal.item.template | {organization}{role}  | Item template: does not keep the role org-admin apart",
                "portal.separator     | -                     | Item template: does not keep the role org-admin apart",
                "portal.role.names    | x                     | Role names: must be a JSON array",
            })
    void aRefusalNamesTheField(String key, String text, String sentence) {
        Map<String, String> config = new HashMap<>(Map.of("portal.shape", "joined"));
        config.put(key, text);

        assertThatThrownBy(() -> RoleFormatConfig.read(config))
                .hasMessageStartingWith(sentence)
                // Keycloak formats the sentence
                .hasMessageNotContainingAny("{", "}", "'");
    }

    @Test // E-22: what a portal calls a role stands in the item as well
    void aRoleNameWithTheTextOfTheTemplateIsRefused() throws InvalidSetting {
        String names = "[{\"key\":\"org-admin\",\"value\":\"org:admin\"}]";

        assertThatThrownBy(() -> RoleFormatConfig.read(Map.of("portal.role.names", names)))
                .hasMessageContaining("does not keep the role org:admin apart");
        assertThatThrownBy(() -> RoleFormatConfig.read(Map.of(
                        "portal.global.roles",
                        "true",
                        "portal.role.names",
                        names.replace("org-admin", "portal-admin"))))
                .hasMessageContaining("does not keep the role org:admin apart");
        assertThat(RoleFormatConfig.read(
                                Map.of("portal.role.names", names, "portal.item.template", "{organization}/{role}"))
                        .format()
                        .of(List.of(Acme.in("acme", OrganizationRole.ORG_ADMIN)), Set.of())
                        .content())
                .isEqualTo(List.of("acme/org:admin"));
    }

    @Test
    void anUnusedTemplateIsNotJudged() throws InvalidSetting {
        assertThat(RoleFormatConfig.read(Map.of("portal.shape", "object", "portal.item.template", "")))
                .isNotNull();
    }
}
