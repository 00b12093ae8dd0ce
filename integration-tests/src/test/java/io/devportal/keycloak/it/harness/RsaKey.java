// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** RSA keys as PEM. To make one takes a JVM that is tuned for a quick start seconds: one for all realms, and one for their clients. */
public final class RsaKey {
    static final String OF_REALMS = make();
    public static final String OF_CLIENTS = make();

    private RsaKey() {}

    private static String make() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
