// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token of a link, for people who try to forge one. */
record LinkToken(String header, String payload, String signature) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static LinkToken of(String link) {
        return ofKey(link.replaceAll(".*[?&]key=([^&]*).*", "$1"));
    }

    static LinkToken ofKey(String key) {
        String[] parts = key.split("\\.");
        return new LinkToken(parts[0], parts[1], parts[2]);
    }

    /** The signature stays what it was. */
    LinkToken with(String claim, Object value) {
        return new LinkToken(header, changed(payload, claim, value), signature);
    }

    LinkToken withHeader(String field, String value) {
        return new LinkToken(changed(header, field, value), payload, signature);
    }

    LinkToken withSignature(String other) {
        return new LinkToken(header, payload, other);
    }

    LinkToken signedWithHs256(byte[] secret) {
        LinkToken unsigned = withHeader("alg", "HS256");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] text = (unsigned.header + "." + unsigned.payload).getBytes(StandardCharsets.US_ASCII);
            return unsigned.withSignature(encoded(mac.doFinal(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String part, String field, Object value) {
        try {
            ObjectNode json =
                    (ObjectNode) JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
            json.putPOJO(field, value);
            return encoded(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String key() {
        return header + "." + payload + "." + signature;
    }
}
