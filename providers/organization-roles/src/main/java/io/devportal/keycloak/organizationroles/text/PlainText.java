// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.text;

/** Text of admins and identity providers that is safe in tokens, assertions and logs. */
public final class PlainText {

    private PlainText() {}

    /** No control characters, which XML cannot carry, nor halves of characters. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }

    /** In one line of a log, between quotation marks; what could end or turn it becomes a question mark. */
    public static String quoted(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return '"' + cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\"]", "?") + '"';
    }
}
