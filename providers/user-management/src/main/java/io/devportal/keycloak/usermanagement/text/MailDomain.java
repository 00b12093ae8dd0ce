// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The domain of an address in its two spellings.
 *
 * @param ascii as mail servers and our lists compare it, in lower case
 * @param shown as people read and type it; the same where that could be mistaken for another domain
 */
public record MailDomain(String ascii, String shown) {
    private static final int LONGEST = 253;
    private static final String PUNYCODE = "xn--";

    /** All that stand between labels, says {@link IDN}. */
    private static final Pattern DOTS = Pattern.compile("[\u3002\uFF0E\uFF61]");

    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*(?!\\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** {@link IDN} follows the standard of 2003, which makes another domain, of somebody else, of those that hold one. */
    private static final Pattern OTHER_DOMAIN_SINCE_2008 = Pattern.compile("[ßẞς\\u200C\\u200D]");

    /** Empty when it names no domain. A single dot behind it is dropped. */
    public static Optional<MailDomain> of(String written) {
        if (written.length() > LONGEST + 1) {
            return Optional.empty();
        }
        String dotted = DOTS.matcher(written).replaceAll(".");
        String name = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
        return name.endsWith(".")
                ? Optional.empty()
                : ascii(name)
                        .filter(ascii -> !ascii.isEmpty() && ascii.length() <= LONGEST)
                        .map(ascii -> new MailDomain(ascii, shown(ascii)));
    }

    /** Whether a mail server can have that name: letters, digits and hyphens, and no number for an address. */
    public boolean isHost() {
        try {
            IDN.toASCII(IDN.toUnicode(ascii), IDN.USE_STD3_ASCII_RULES);
            return HOST.matcher(ascii).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether each label that says it is punycode ({@code xn--}) can be read, and is what its letters are written as. */
    public boolean isReadable() {
        return Arrays.stream(ascii.split("\\.", -1))
                .filter(label -> label.startsWith(PUNYCODE))
                .allMatch(label -> {
                    String letters = IDN.toUnicode(label);
                    return !letters.equals(label)
                            && ascii(letters).filter(label::equals).isPresent();
                });
    }

    private static Optional<String> ascii(String name) {
        if (OTHER_DOMAIN_SINCE_2008.matcher(name).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(name).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String ascii) {
        String shown = IDN.toUnicode(ascii);
        boolean isTheSame = ascii(shown).filter(ascii::equals).isPresent()
                && Normalizer.isNormalized(shown, Normalizer.Form.NFKC)
                && shown.equals(shown.toLowerCase(Locale.ROOT));
        return isTheSame && !MixedScripts.areMixed(shown) ? shown : ascii;
    }
}
