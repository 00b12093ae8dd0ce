// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** Activation links as mails had them before they were short: a token, signed with a key of the realm that the tests know as well. */
public final class OldLinks {
    private static final String KEY_PROVIDER = "org.keycloak.keys.KeyProvider";

    private final PortalRealm realm;
    private final String keyId = UUID.randomUUID().toString();
    private final byte[] secret =
            (keyId + keyId + keyId + keyId).substring(0, 128).getBytes(StandardCharsets.US_ASCII);

    public OldLinks(PortalRealm realm) {
        this.realm = realm;
        ComponentRepresentation key = new ComponentRepresentation();
        key.setName("of-the-tests");
        key.setProviderId("hmac-generated");
        key.setProviderType(KEY_PROVIDER);
        key.setParentId(realm.admin().toRepresentation().getId());
        key.setConfig(new MultivaluedHashMap<>());
        // signs nothing that Keycloak makes
        key.getConfig().putSingle("priority", "-1");
        key.getConfig().putSingle("algorithm", "HS512");
        key.getConfig().putSingle("kid", keyId);
        key.getConfig().putSingle("secret", encoded(secret));
        realm.admin().components().add(key).close();
    }

    /** Takes the key away that has signed the links. */
    public void removeKey() {
        realm.admin()
                .components()
                .query(realm.admin().toRepresentation().getId(), KEY_PROVIDER, "of-the-tests")
                .forEach(
                        key -> realm.admin().components().component(key.getId()).remove());
    }

    public String link(String userId, String address, int generation) {
        long now = Instant.now().getEpochSecond();
        String issuer = realm.url("").replaceFirst("/$", "");
        String header = "{\"alg\":\"HS512\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(keyId);
        String payload =
                """
                {"exp":%d,"iat":%d,"jti":"%s","iss":"%s","aud":"%s","sub":"%s","typ":"portal-activation","azp":"account",\
                "nonce":"%s","eml":"%s","gen":%d}"""
                        .formatted(
                                now + 31_536_000,
                                now,
                                UUID.randomUUID(),
                                issuer,
                                issuer,
                                userId,
                                UUID.randomUUID(),
                                address,
                                generation);
        String token = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(payload.getBytes(StandardCharsets.UTF_8));
        return realm.url("login-actions/action-token?key=" + token + "." + encoded(signature(token)));
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret, "HmacSHA512"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
