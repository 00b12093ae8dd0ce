// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

/** Characters that every token, assertion and log can carry. */
final class Text {

    private Text() {}

    /** No control characters, which XML cannot carry, nor halves of characters. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(Text::isPlain);
    }

    private static boolean isPlain(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }
}
