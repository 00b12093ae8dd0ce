// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;

/**
 * Finds repeated parts that are slow in a browser. Java remembers where {@code (?:a|aa)+} or {@code (a+)+} has
 * failed, so the check at save, which runs in Java, accepts them; a browser tries all combinations, and its page
 * would hang for hours.
 */
final class RepeatedPart {
    private RepeatedPart() {}

    /** Whether there is only one way to match the part at a place of the text. */
    static boolean hasOneWay(Repeat repeat) {
        return repeat.maximum() <= 1 || hasOneWay(repeat.body());
    }

    private static boolean hasOneWay(PatternNode node) {
        if (node instanceof Group group && group.kind().looksAround()) {
            return true;
        }
        return !(node instanceof Choice)
                && !(node instanceof Repeat repeat && repeat.minimum() != repeat.maximum())
                && node.children().stream().allMatch(RepeatedPart::hasOneWay);
    }
}
