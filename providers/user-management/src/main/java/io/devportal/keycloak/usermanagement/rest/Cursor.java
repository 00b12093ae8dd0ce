// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The position in a list at which the next page starts, as an opaque text. It contains the last row of the page, and
 * is only valid for the same caller, realm, route and filters.
 */
public final class Cursor {
    /** The query parameter. */
    public static final String NAME = "cursor";

    /** How many rows a page has, and an index that it took the place of. */
    private static final List<String> NO_FILTERS = List.of(NAME, "max", "first");

    private static final byte FORMAT = 1;
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 4096;

    private final SecretKey secret;
    private final String question;

    /** Of the list that this request asks for. */
    public Cursor(KeycloakSession session, Caller caller) {
        this(secret(session), question(session, caller));
    }

    Cursor(SecretKey secret, String question) {
        this.secret = secret;
        this.question = question;
    }

    private static SecretKey secret(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.HS512).getSecretKey();
    }

    private static String question(KeycloakSession session, Caller caller) {
        UriInfo uri = session.getContext().getUri();
        Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(NO_FILTERS);
        return String.join(
                "\n", session.getContext().getRealm().getId(), caller.id(), uri.getPath(), filters.toString());
    }

    /** @param position the values that the list is ordered by, of the last row on the page */
    public String after(List<String> position) {
        byte[] values = bytes(position);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(FORMAT);
        text.writeBytes(mac(values));
        text.writeBytes(values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toByteArray());
    }

    /**
     * The values again. Throws a {@link Refusal} for every other text.
     *
     * @param text null for the first page; so is the answer then
     */
    public List<String> position(String text) {
        if (text == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.length() > LONGEST ? "" : text);
            if (bytes.length > 1 + MAC_BYTES && bytes[0] == FORMAT) {
                byte[] values = Arrays.copyOfRange(bytes, 1 + MAC_BYTES, bytes.length);
                if (MessageDigest.isEqual(mac(values), Arrays.copyOfRange(bytes, 1, 1 + MAC_BYTES))) {
                    return values(values);
                }
            }
        } catch (IllegalArgumentException e) {
            // no Base64
        }
        throw new Refusal(Denial.invalid(NAME, "the value of \"next\" from your last answer to the same query"));
    }

    private byte[] mac(byte[] values) {
        try {
            // a key of its own: what this list signs is good nowhere else
            Mac derived = Mac.getInstance("HmacSHA256");
            derived.init(secret);
            byte[] key = derived.doFinal("portal cursor".getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(question.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(values), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(List<String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            for (String value : values) {
                data.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> values(byte[] bytes) {
        List<String> values = new ArrayList<>();
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (data.available() > 0) {
                values.add(data.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
