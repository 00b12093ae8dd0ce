// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.util.regex.Pattern;

/**
 * A first or last name as entered, without surrounding, repeated and invisible characters.
 *
 * @param text empty when nothing was typed
 */
public record PersonName(String text) {
    private static final int LONGEST_IN_MAILS = 40;
    private static final int MOST_WORDS_IN_MAILS = 4;

    private static final String LETTERS = "\\p{L}[\\p{L}\\p{M}\\u200C\\u200D]*";
    private static final String INITIALS = "(?:\\p{L}\\p{M}*\\.)+";

    /** {@code O'Neill}, {@code Anne-Marie}, {@code Dr.}, {@code J.R.R.}; a dot before another letter makes a web address. */
    private static final String WORD =
            "(?:" + INITIALS + "|" + LETTERS + "(?:['’ʼ‘`´·・-]" + LETTERS + ")*['’ʼ.]?|['’ʼ‘]" + LETTERS + ")";

    private static final Pattern NAME = Pattern.compile(WORD + "(?:[ ・]" + WORD + ")*");
    private static final Pattern SPACE = Pattern.compile(" ");

    public PersonName {
        text = HarmlessText.typed(text);
    }

    /** Whether all of it can be shown. */
    public boolean isText() {
        return HarmlessText.isText(text);
    }

    /**
     * The name as far as a mail may greet with it: empty for what reads like a message or an address, such as "Your invoice
     * is overdue, see www…".
     */
    public String inMails() {
        boolean isPlausible = text.codePointCount(0, text.length()) <= LONGEST_IN_MAILS
                && SPACE.splitAsStream(text).count() <= MOST_WORDS_IN_MAILS
                && NAME.matcher(text).matches();
        return isPlausible ? text : "";
    }
}
