// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts an address so that only the code of its link can decrypt it: AES-256-GCM with a key derived from the code.
 * Each code encrypts exactly one address, so a key is never used twice with the same counter.
 */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final byte[] ONLY_ONCE = new byte[12];

    private final LinkCode code;

    Seal(LinkCode code) {
        this.code = code;
    }

    String close(String address) {
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, address.getBytes(StandardCharsets.UTF_8)));
    }

    String open(String sealed) {
        return new String(run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(code.key(), "AES"), new GCMParameterSpec(TAG_BITS, ONLY_ONCE));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
