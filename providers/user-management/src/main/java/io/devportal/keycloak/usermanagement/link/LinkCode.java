// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.utils.Base32;

/**
 * The secret in a mailed link: 160 random bits as 32 lower-case letters and digits, so no mail program takes its end
 * for punctuation. Only its hash is stored, so nobody can read links from the database.
 */
public record LinkCode(String text) {
    private static final int BYTES = 20;
    private static final Pattern CODE = Pattern.compile("[a-z2-7]{32}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[^A-Za-z0-9]{1,3}$");

    static LinkCode fresh() {
        byte[] random = SecretGenerator.getInstance().randomBytes(BYTES);
        return new LinkCode(Base32.encode(random).toLowerCase(Locale.ROOT));
    }

    /** Empty for whatever cannot be one. A mail program may have changed the case, or taken a full stop along. */
    public static Optional<LinkCode> read(String typed) {
        return Optional.ofNullable(typed)
                .map(text -> END_OF_SENTENCE.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT))
                .filter(text -> CODE.matcher(text).matches())
                .map(LinkCode::new);
    }

    /** By which the link is found. The code has too many bits to be tried, so the hash needs neither salt nor cost. */
    String hash() {
        return hashed(text);
    }

    /** Ties the link to the address that it went to, without keeping the address. */
    String hashWith(String address) {
        return hashed(text + '\n' + address);
    }

    /** Seals what the database keeps for this link, and does not follow from {@link #hash}. */
    byte[] key() {
        return digest("seal\n" + text);
    }

    /** No text of a log has it. */
    @Override
    public String toString() {
        return "LinkCode";
    }

    private static String hashed(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
