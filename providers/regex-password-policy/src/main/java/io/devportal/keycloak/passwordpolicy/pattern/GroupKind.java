// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** The kinds of groups, by their beginning. */
public enum GroupKind {
    PLAIN,
    CAPTURING,
    LOOKAHEAD,
    NEGATIVE_LOOKAHEAD,
    LOOKBEHIND,
    NEGATIVE_LOOKBEHIND,
    ATOMIC;

    public boolean looksAround() {
        return this != PLAIN && this != CAPTURING && this != ATOMIC;
    }

    boolean looksBehind() {
        return this == LOOKBEHIND || this == NEGATIVE_LOOKBEHIND;
    }

    /** Once it has matched, the engine never comes back for another way. */
    boolean isDecidedOnce() {
        return this == ATOMIC || looksAround();
    }
}
