// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of an organization as somebody typed it, without outer, repeated and invisible characters; and what counts as
 * the same name. L7.
 */
public record OrganizationName(String text) {

    public static final int LONGEST = 255;
    private static final int SHORTEST = 2;

    /** What a good name is, for an error sentence. */
    public static final String EXPECTED =
            "a name of " + SHORTEST + " to " + LONGEST + " characters with a letter or a digit";

    /**
     * Formatting, and letters and symbols that are blank. The joiners are part of how names in Persian and Indic scripts are
     * written.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u115F\\u1160\\u2800\\u3164\\uFFA0&&[^\\u200C\\u200D]]");

    /** They choose among shapes of the same letter; without that letter nobody sees them. */
    private static final Pattern JOINERS_AND_SELECTORS =
            Pattern.compile("[\\u200C\\u200D\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** What is wrong with a name. */
    public enum Problem {
        LENGTH,
        CHARACTERS
    }

    public OrganizationName {
        String visible = INVISIBLE.matcher(text == null ? "" : text).replaceAll("");
        text = SPACES.matcher(visible).replaceAll(" ").strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Empty for a good name: long enough, with a letter or a digit, and nothing that is no text. */
    public Optional<Problem> problem() {
        if (text.length() > LONGEST || text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(Problem.LENGTH);
        }
        boolean isText = !UNUSABLE.matcher(text).find() && text.codePoints().anyMatch(Character::isLetterOrDigit);
        return isText ? Optional.empty() : Optional.of(Problem.CHARACTERS);
    }

    /** The alias of a new organization with this name: small Latin letters, digits and hyphens. */
    public String alias() {
        return OrganizationAlias.of(normalForm(text));
    }

    /** Whether an existing name or alias cannot be told from this one. */
    Predicate<String> clash() {
        String alias = alias();
        return existing -> OrganizationAlias.of(normalForm(existing)).equals(alias);
    }

    /** The same for all spellings: other case, other code points for the same letters, other spaces. */
    private static String normalForm(String name) {
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        // first up, because some letters meet only there
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String visible = JOINERS_AND_SELECTORS
                .matcher(INVISIBLE.matcher(folded).replaceAll(""))
                .replaceAll("");
        String normal = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return SPACES.matcher(normal).replaceAll(" ").strip();
    }
}
