// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Validates and cleans text that people have entered, for accounts, mails and logs. */
public final class HarmlessText {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /**
     * Formatting, and letters and symbols that are blank. The joiners are part of how names in Persian and Indic scripts, and
     * emoji, are written.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u115F\\u1160\\u2800\\u3164\\uFFA0&&[^\\u200C\\u200D]]");

    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");
    private static final Pattern UNTYPEABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD]");
    private static final Pattern NO_PARAGRAPHS = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n\\r\\t]]");

    private HarmlessText() {}

    /**
     * What somebody typed into a field of one line, without outer and repeated blanks and invisible characters; empty for
     * null. Control characters become the sign for "no character", which {@link #isText} refuses: it can be seen, and forges
     * no line in a log.
     */
    public static String typed(String text) {
        return UNTYPEABLE.matcher(spaced(text)).replaceAll("\uFFFD");
    }

    /** Without outer and repeated blanks, whatever they are called in Unicode, and invisible characters; empty for null. */
    public static String spaced(String text) {
        return SPACES.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** Without what takes no place and is not written by hand. */
    public static String visible(String text) {
        return INVISIBLE.matcher(text == null ? "" : text).replaceAll("");
    }

    /** Whether every character of a line is one that people can see: no control, no private or half one. */
    public static boolean isText(String line) {
        return !NO_TEXT.matcher(line).find();
    }

    /** Whether a text of several lines can be stored and shown. */
    public static boolean areParagraphs(String text) {
        return !NO_PARAGRAPHS.matcher(text).find();
    }

    /** One line, without control and bidirectional format characters, which could reorder text or forge lines. */
    public static String line(String text) {
        return without(text, HarmlessText::isHarmless);
    }

    /** The same with the line breaks that somebody wrote. */
    public static String paragraphs(String text) {
        return without(text, codePoint -> codePoint == '\n' || isHarmless(codePoint));
    }

    /** In a text without markup: a name that is written from right to left turns no sentence around it. */
    public static String isolated(String line) {
        boolean turns = line.codePoints().map(Character::getDirectionality).anyMatch(HarmlessText::isFromTheRight);
        return turns ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
    }

    private static boolean isFromTheRight(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String without(String text, IntPredicate harmless) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

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
