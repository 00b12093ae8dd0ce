// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.Comparator;
import java.util.List;

/** @param level the worst level of all checks: OK, WARNING or PROBLEM */
public record HealthRepresentation(Finding.Level level, List<CheckRepresentation> checks) {

    static HealthRepresentation of(List<Finding> checks) {
        Finding.Level worst = checks.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Finding.Level.OK);
        return new HealthRepresentation(
                worst, checks.stream().map(CheckRepresentation::of).toList());
    }

    /**
     * @param message in English; empty when all is well
     * @param sentences the same for a console in another language
     */
    public record CheckRepresentation(
            String name, Finding.Level level, String message, List<SentenceRepresentation> sentences) {
        static CheckRepresentation of(Finding finding) {
            return new CheckRepresentation(
                    finding.name(),
                    finding.level(),
                    finding.message(),
                    finding.sentences().stream().map(SentenceRepresentation::of).toList());
        }
    }

    /** @param code stable, below the name of the check */
    public record SentenceRepresentation(String code, List<String> params) {
        static SentenceRepresentation of(Sentence sentence) {
            return new SentenceRepresentation(sentence.code(), sentence.params());
        }
    }
}
