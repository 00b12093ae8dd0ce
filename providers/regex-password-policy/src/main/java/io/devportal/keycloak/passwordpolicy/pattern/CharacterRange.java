// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** A range of code points, both ends included. */
public record CharacterRange(int from, int to) {
    static CharacterRange of(int codePoint) {
        return new CharacterRange(codePoint, codePoint);
    }
}
