// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.passwordpolicy.checklist.Checklist.Line;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistAttributeTest {

    @Test // B5: templates choose the language
    void sentencesAreKeysOrStandInEveryLanguage() throws Exception {
        JsonNode rules = published(
                        "portalPasswordRules(upper-case-letter, cat)",
                        "{\"rules\": [{\"name\": \"cat\", \"pattern\": \".*cat.*\", \"sentences\":"
                                + " {\"en\": \"Names a cat.\", \"de\": \"Nennt eine Katze.\"}}]}")
                .path("rules");

        assertThat(rules.path(0).path("wording").path("key").asText()).isEqualTo("portalPasswordRuleUpperCaseLetter");
        assertThat(rules.path(1).path("wording").toString())
                .isEqualTo("{\"sentences\":{\"de\":\"Nennt eine Katze.\",\"en\":\"Names a cat.\"}}");
    }

    @Test // H-05: everybody may know that it is broken, and only the administrator why
    void brokenRulesAreTheOnlyThingTold() throws Exception {
        assertThat(published("length(8) and portalPasswordRules([a-z)").toString())
                .isEqualTo("{\"broken\":true,\"maximumLength\":1000,\"rules\":[]}");
    }

    @Test
    void aRealmWithoutThePolicyPublishesNothing() {
        assertThat(ChecklistAttribute.json(new Checklist(null, null, PasswordRules.MAXIMUM_LENGTH, List.of())))
                .isEmpty();
    }

    @Test
    void whatWouldMakePagesHeavyIsLeftOut() {
        Line line =
                StoredChecklist.of("portalPasswordRules(gravitee-4.2)").rules().get(0);
        Checklist manyChecks = new Checklist(null, null, 1, List.copyOf(Collections.nCopies(150, line)));
        Checklist manyLines = new Checklist(null, null, 1, List.copyOf(Collections.nCopies(5_000, line)));

        assertThat(ChecklistAttribute.json(manyChecks)).get().asString().doesNotContain("pattern");
        assertThat(ChecklistAttribute.json(manyLines)).isEmpty();
    }

    private static JsonNode published(String policy, String... definitions) throws Exception {
        return new ObjectMapper()
                .readTree(ChecklistAttribute.json(StoredChecklist.of(policy, definitions))
                        .orElseThrow());
    }
}
