// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address, normalized for storage and comparison: without whitespace and invisible characters, full-width
 * letters as ordinary ones, lower case, an international domain in Unicode. Addresses that a mail server may
 * distinguish remain distinct: {@code ann+x@} and {@code a.nn@} are not {@code ann@}.
 *
 * @param text the address, or what was typed without its invisible characters when it is none
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    /** More than any address has, also while its letters are still composed ones. */
    private static final int LONGEST_INPUT = 1024;

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");

    /** What is wrong with an address. */
    public enum Problem {
        /** Nothing that mail can be sent to. */
        FORM,
        /** Letters before the {@code @} that the mail server of the realm was not said to take. */
        LETTERS
    }

    public EmailAddress {
        String typed = HarmlessText.typed(text);
        text = typed.length() > LONGEST_INPUT ? typed : spelling(typed);
    }

    private static String spelling(String typed) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int at = normal.lastIndexOf('@');
        if (at < 0) {
            return normal;
        }
        String local = Normalizer.normalize(normal.substring(0, at).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        String domain = normal.substring(at + 1);
        return local + "@"
                + MailDomain.of(domain)
                        .filter(MailDomain::isHost)
                        .map(MailDomain::shown)
                        .orElse(domain);
    }

    /** Nothing typed, or nothing to see. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * Empty for what mail can be sent to: a local part without quotes or comments, and the name of a host.
     *
     * @param takesAllLetters whether the mail server of the realm takes other letters than those of ASCII before the @
     */
    public Optional<Problem> problem(boolean takesAllLetters) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST_INPUT) {
            return Optional.of(Problem.FORM);
        }
        String local = text.substring(0, at);
        // EmailValidationUtil (26.7.4) knows no others
        boolean isAddress = text.codePoints().allMatch(Character::isBmpCodePoint)
                && LOCAL_PART.matcher(local).matches()
                && octets(local) <= LONGEST_LOCAL_PART
                && octets(forMailServers()) <= LONGEST
                && MailDomain.of(text.substring(at + 1))
                        .filter(MailDomain::isHost)
                        .isPresent();
        if (!isAddress) {
            return Optional.of(Problem.FORM);
        }
        return takesAllLetters || octets(local) == local.length() ? Optional.empty() : Optional.of(Problem.LETTERS);
    }

    /** With the domain in ASCII, as mail servers talk about it. */
    public String forMailServers() {
        int at = text.lastIndexOf('@') + 1;
        return text.substring(0, at)
                + MailDomain.of(text.substring(at)).map(MailDomain::ascii).orElse(text.substring(at));
    }

    /** The ways to write it that an account made elsewhere may have. */
    public Set<String> spellings() {
        String ascii = forMailServers();
        int at = text.lastIndexOf('@') + 1;
        String shown = IDN.toUnicode(ascii.substring(at));
        return new LinkedHashSet<>(List.of(text, ascii, text.substring(0, at) + shown));
    }

    /** As its owner recognizes it, and nobody else: {@code lena@globex.example} becomes {@code l•••@globex.example}. */
    public static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "•••" : address.substring(0, address.offsetByCodePoints(0, 1)) + "•••" + address.substring(at);
    }

    private static int octets(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }
}
