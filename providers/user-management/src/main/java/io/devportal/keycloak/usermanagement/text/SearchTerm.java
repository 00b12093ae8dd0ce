// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for, anywhere in a text: letters of either case, and every other sign for itself.
 *
 * @param text in lower case
 */
public record SearchTerm(String text) {
    public static final int SHORTEST = 3;
    public static final int LONGEST = 255;

    /** In front of what would be a wildcard; no backslash, which some databases read twice. */
    private static final Pattern WILDCARDS = Pattern.compile("[%_!]");

    /** For a text in lower case, behind its name. */
    public static final String LIKE = " like :%s escape '!'";

    public SearchTerm {
        text = Normalizer.normalize(HarmlessText.typed(text), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it is long enough to narrow anything down, and of characters that can be looked for. */
    public boolean isSearchable() {
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST && length <= LONGEST && HarmlessText.isText(text);
    }

    /** For {@link #LIKE}. */
    public String pattern() {
        return ending(text) + "%";
    }

    /** For {@link #LIKE}: what ends like this. */
    public static String ending(String text) {
        return "%" + WILDCARDS.matcher(text).replaceAll("!$0");
    }
}
