// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;

/** Limits counted quantifiers such as {@code {8,32}}, including nested ones. */
final class QuantifierBounds {
    static final int MAXIMUM_COUNT = 1_000;
    static final int MAXIMUM_PRODUCT = 10_000;

    private QuantifierBounds() {}

    static void check(ParsedPattern pattern) {
        check(pattern.root(), 1);
    }

    private static void check(PatternNode node, long outer) {
        long product = node instanceof Repeat repeat ? outer * count(repeat) : outer;
        if (product > MAXIMUM_PRODUCT) {
            throw new RefusedPattern("Nested quantifiers multiply to more than " + MAXIMUM_PRODUCT + ".");
        }
        node.children().forEach(child -> check(child, product));
    }

    private static int count(Repeat repeat) {
        int count = repeat.isLimited() ? repeat.maximum() : repeat.minimum();
        if (count > MAXIMUM_COUNT) {
            throw new RefusedPattern(
                    "The quantifier in braces counts to " + count + ", at most " + MAXIMUM_COUNT + " is allowed.");
        }
        return Math.max(1, count);
    }
}
