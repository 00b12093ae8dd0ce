// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A search term that is looked for anywhere in a text, ignoring case. It has no wildcards.
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

    /**
     * Of an address, the part of it that tells people apart, with the @: for {@link #LIKE}. Whatever the whole matches, this
     * matches too. Empty when there is no address, or too little in front of the @ to look for.
     */
    public Optional<String> addresseePattern() {
        int at = text.lastIndexOf('@');
        boolean isEnough = at > 0 && at < text.length() - 1 && text.codePointCount(0, at) >= SHORTEST;
        return isEnough ? Optional.of(ending(text.substring(0, at + 1)) + "%") : Optional.empty();
    }

    /** For {@link #LIKE}: what ends like this. */
    public static String ending(String text) {
        return "%" + WILDCARDS.matcher(text).replaceAll("!$0");
    }
}
