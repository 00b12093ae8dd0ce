// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.util.function.IntPredicate;

/** Text of people on its way into a mail, an event or the log. */
public final class MailText {

    private MailText() {}

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** One line, without control and bidirectional format characters, which could reorder text or forge lines. */
    public static String line(String text) {
        return without(text, MailText::isHarmless);
    }

    /** The same with the line breaks that somebody wrote. */
    static String paragraphs(String text) {
        return without(text, codePoint -> codePoint == '\n' || isHarmless(codePoint));
    }

    private static String without(String text, IntPredicate harmless) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The joiners are part of how names in Persian and Indic scripts, and emoji, are written. */
    private static boolean isHarmless(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER
                || codePoint == ZERO_WIDTH_JOINER
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
