// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Rules and sets that an administrator wrote as a JSON document. */
record Definitions(List<RuleDefinition> rules, List<SetDefinition> sets) {
    private static final int MAXIMUM_LENGTH = 100_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record RuleDefinition(
            String name,
            String pattern,
            @JsonProperty("must-not-match") boolean mustNotMatch,
            Map<String, String> sentences) {}

    record SetDefinition(String name, List<String> rules) {}

    Definitions {
        rules = rules == null ? List.of() : rules;
        sets = sets == null ? List.of() : sets;
    }

    static Definitions read(String document) {
        if (document.length() > MAXIMUM_LENGTH) {
            throw new InvalidRules(
                    "The definitions of password rules are longer than " + MAXIMUM_LENGTH + " characters.");
        }
        try {
            Definitions definitions = JSON.readValue(document, Definitions.class);
            if (definitions == null) {
                throw new InvalidRules("The definitions of password rules are empty.");
            }
            return definitions;
        } catch (JsonProcessingException e) {
            throw new InvalidRules(
                    "The definitions of password rules are not the expected JSON: " + reason(e) + place(e));
        }
    }

    /** Where it quotes what is no JSON at all, that may be anything, and everybody may read the reason. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst("^Unrecognized token '[^']*'", "Unrecognized token");
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
