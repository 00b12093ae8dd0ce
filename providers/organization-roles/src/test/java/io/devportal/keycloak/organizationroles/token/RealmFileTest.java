// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.StringPropertyReplacer;

/** Keycloak replaces placeholders in files that it imports; item templates get through. */
class RealmFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{organization}:{role}",
                "{organization:{organization},role:{role}}",
                "{organization:${organization},role:${role}}"
            })
    void aTemplateStaysAsItIs(String template) {
        assertThat(StringPropertyReplacer.replaceProperties(template, variable -> null))
                .isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{organization}:{role}", "{organization:{organization},role:{role}}"})
    void withoutDollarNoVariableOfTheServerChangesIt(String template) {
        assertThat(StringPropertyReplacer.replaceProperties(template, variable -> "changed"))
                .isEqualTo(template);
    }
}
