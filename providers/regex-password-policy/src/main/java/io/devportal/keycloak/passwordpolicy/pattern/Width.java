// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Assertion;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.BackReference;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Sequence;

/** The maximum number of characters that a part of a regex can match: a lookbehind tries each length. */
final class Width {
    private Width() {}

    static double maximum(PatternNode node) {
        if (node instanceof Sequence sequence) {
            return sequence.parts().stream().mapToDouble(Width::maximum).sum();
        }
        if (node instanceof Choice choice) {
            return choice.alternatives().stream()
                    .mapToDouble(Width::maximum)
                    .max()
                    .orElse(0);
        }
        if (node instanceof Group group) {
            return group.kind().looksAround() ? 0 : maximum(group.body());
        }
        if (node instanceof Repeat repeat) {
            return maximum(repeat.body()) == 0 ? 0 : maximum(repeat.body()) * repeat.maximum();
        }
        if (node instanceof BackReference) {
            return Repeat.UNLIMITED;
        }
        // two units of a surrogate pair
        return node instanceof Assertion ? 0 : 2;
    }
}
