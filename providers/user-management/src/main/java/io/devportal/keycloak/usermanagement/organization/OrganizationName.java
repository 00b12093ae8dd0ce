// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.MixedScripts;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of an organization, without surrounding, repeated and invisible characters, and the rule for which names
 * count as equal. L7.
 */
public record OrganizationName(String text) {

    public static final int LONGEST = 255;
    private static final int SHORTEST = 2;

    /** What a good name is, for an error sentence. */
    public static final Expected EXPECTED = Expected.of(
            "organization-name",
            "a name of " + SHORTEST + " to " + LONGEST
                    + " characters with a letter or a digit, each word in letters of one alphabet",
            SHORTEST,
            LONGEST);

    /** They choose among shapes of the same letter; without that letter nobody sees them. */
    private static final Pattern JOINERS_AND_SELECTORS =
            Pattern.compile("[\\u200C\\u200D\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    /** What is wrong with a name. */
    public enum Problem {
        LENGTH,
        CHARACTERS,
        /** A word with letters that only look as if they were of its alphabet. */
        ALPHABETS
    }

    public OrganizationName {
        text = HarmlessText.typed(text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Empty for a good name: long enough, with a letter or a digit, nothing that is no text, one alphabet in each word. */
    public Optional<Problem> problem() {
        if (text.length() > LONGEST || text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(Problem.LENGTH);
        }
        if (!HarmlessText.isText(text) || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(Problem.CHARACTERS);
        }
        return MixedScripts.areMixed(text) ? Optional.of(Problem.ALPHABETS) : Optional.empty();
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
        String visible =
                JOINERS_AND_SELECTORS.matcher(HarmlessText.visible(folded)).replaceAll("");
        String normal = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return SPACES.matcher(normal).replaceAll(" ").strip();
    }
}
