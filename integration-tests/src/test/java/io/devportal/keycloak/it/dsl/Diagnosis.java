// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.Api;
import java.util.ArrayList;
import java.util.List;

/** What {@code users/{id}/diagnosis} answers to one caller. */
public record Diagnosis(JsonNode json) {

    public static Diagnosis of(Api caller, String userId) {
        return new Diagnosis(
                caller.get("users/" + userId + "/diagnosis").expect(200).json());
    }

    public boolean canSignIn() {
        return json.path("canSignIn").asBoolean();
    }

    /** Codes, with an exclamation mark in front of what is in the way. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        json.path("findings")
                .forEach(finding ->
                        findings.add((finding.path("severity").asText().equals("BLOCKS") ? "!" : "")
                                + finding.path("code").asText()));
        return findings;
    }

    public JsonNode finding(String code) {
        for (JsonNode finding : json.path("findings")) {
            if (finding.path("code").asText().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError(code + " is not in " + json);
    }
}
