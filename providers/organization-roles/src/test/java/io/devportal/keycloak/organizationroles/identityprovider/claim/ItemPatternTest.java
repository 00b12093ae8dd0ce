// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{organization}:{role}                      | acme:developer",
                "${organization}:${role}                    | acme:developer",
                "{role}@{organization}                      | developer@acme",
                "<{organization} = {role}>                  | <acme = developer>",
                "{organization:${organization},role:${role}}| {organization:acme,role:developer}",
                "/portal/{organization}/{role}              | /portal/acme/developer",
            })
    void bothPlaceholdersInAnyOrderWithTextAround(String template, String item) {
        Findings findings = new Findings(new ClaimedRoleNames(Map.of()));

        ItemPattern.of(template).orElseThrow().read(item, findings);

        assertThat(findings.claimedRoles().byAlias()).containsOnlyKeys("acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{organization}",
                "{organization}{role}",
                "{role}:{role}",
                "{organization}:{role}:{organization}",
                "{org}:{role}",
                "${organization}${role}",
            })
    void everythingElseIsNoTemplate(String template) {
        assertThat(ItemPattern.of(template)).isEmpty();
    }
}
