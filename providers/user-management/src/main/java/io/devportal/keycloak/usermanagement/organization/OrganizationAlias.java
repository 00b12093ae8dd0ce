// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** Derives the alias of an organization from its name. The alias is used in tokens and URLs, and never changes. */
final class OrganizationAlias {

    private static final int LONGEST = 100;
    private static final int FINGERPRINT_BYTES = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

    /** Latin letters that Unicode does not take apart. */
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'đ', "d", (int) 'ð', "d",
            (int) 'ł', "l", (int) 'þ', "th", (int) 'ħ', "h", (int) 'ı', "i");

    private OrganizationAlias() {}

    /** @param name in its normal form */
    static String of(String name) {
        String letters = latin(name);
        String alias =
                OUTER_HYPHENS.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
        boolean isWhole = letters.codePoints().allMatch(c -> c < 0x80 || !Character.isLetterOrDigit(c));
        if (alias.isEmpty()) {
            return "organization-" + fingerprint(name);
        }
        // what got lost would make one alias of different names
        return isWhole && alias.length() <= LONGEST
                ? alias
                : alias.substring(0, Math.min(alias.length(), LONGEST - 9)) + "-" + fingerprint(name);
    }

    private static String latin(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder latin = new StringBuilder(bare.length());
        bare.codePoints().forEach(c -> latin.append(LETTERS.getOrDefault(c, Character.toString(c))));
        return latin.toString();
    }

    private static String fingerprint(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
