// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

/** An input as an administrator can read it: escaped and never longer than a line. */
final class ShownInput {
    private static final int SHOWN = 24;

    private ShownInput() {}

    static String of(String input) {
        StringBuilder shown = new StringBuilder("\"");
        input.codePoints().limit(SHOWN).forEach(codePoint -> append(shown, codePoint));
        int length = input.codePointCount(0, input.length());
        return shown.append('"')
                .append(length > SHOWN ? "… (" + length + " characters)" : "")
                .toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7F) {
            shown.append((char) codePoint);
        } else {
            shown.append(String.format("\\u{%X}", codePoint));
        }
    }
}
