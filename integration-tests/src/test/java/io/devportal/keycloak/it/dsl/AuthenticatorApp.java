// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An app that shows a new code of six digits every half minute (RFC 6238). */
public final class AuthenticatorApp {
    private static final int PERIOD = 30;
    private static final String ALGORITHM = "HmacSHA1";
    private static final String SECRET = "attackers-secret-1234";

    /** From now on the account asks for its codes. */
    public void register(UserResource account) {
        CredentialRepresentation otp = new CredentialRepresentation();
        otp.setType("otp");
        otp.setCredentialData(
                "{\"subType\":\"totp\",\"digits\":6,\"period\":%d,\"algorithm\":\"%s\"}".formatted(PERIOD, ALGORITHM));
        otp.setSecretData("{\"value\":\"" + SECRET + "\"}");
        UserRepresentation user = account.toRepresentation();
        user.setCredentials(List.of(otp));
        account.update(user);
    }

    public String code() {
        byte[] hash = hash(System.currentTimeMillis() / 1000 / PERIOD);
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] hash(long period) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
