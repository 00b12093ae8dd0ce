// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A hash that was made elsewhere. */
final class Pbkdf2 {
    private static final int BITS = 512;

    private Pbkdf2() {}

    /** As Keycloak's provider {@code pbkdf2-sha256} writes it. */
    static String hash(String password, String salt, int iterations) {
        try {
            PBEKeySpec key =
                    new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations, BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
