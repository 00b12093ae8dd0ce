// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** Replaces {@code \Q…\E} with ordinary escapes, so that parser and engine read the same. */
final class Quotation {
    private Quotation() {}

    static String resolve(String source) {
        StringBuilder result = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("\\Q", at)) {
                int end = source.indexOf("\\E", at + 2);
                if (end < 0) {
                    throw new RefusedPattern("A \\Q in the regex has no \\E.");
                }
                source.substring(at + 2, end).chars().forEach(unit -> append(result, (char) unit));
                at = end + 2;
            } else if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                result.append(source, at, at + 2);
                at += 2;
            } else {
                result.append(source.charAt(at));
                at++;
            }
        }
        return result.toString();
    }

    private static void append(StringBuilder result, char unit) {
        if (unit < 128) {
            result.append(String.format("\\x%02X", (int) unit));
        } else {
            result.append(unit);
        }
    }
}
