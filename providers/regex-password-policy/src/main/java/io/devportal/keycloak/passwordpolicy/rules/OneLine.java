// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.regex.Pattern;

/** Makes text safe for one line of a log: it can neither start a new line nor change the text direction. */
public final class OneLine {
    private static final int MAXIMUM = 1_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    public static String of(String text) {
        String start = text.length() <= MAXIMUM ? text : text.substring(0, MAXIMUM) + "…";
        return UNPRINTABLE
                .matcher(start)
                .replaceAll(found -> String.format("\\\\u{%X}", found.group().codePointAt(0)));
    }
}
