// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects words that mix letters of scripts that look alike, such as Latin and Cyrillic. */
public final class MixedScripts {
    /** Of which many letters cannot be told from each other. Others are rightly mixed, such as Japanese ones. */
    private static final Set<UnicodeScript> ALIKE = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private MixedScripts() {}

    /** True for {@code Аcme} with a Cyrillic first letter, false for {@code Acme Москва}. */
    public static boolean areMixed(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .anyMatch(word -> word.codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(ALIKE::contains)
                                .distinct()
                                .count()
                        > 1);
    }
}
