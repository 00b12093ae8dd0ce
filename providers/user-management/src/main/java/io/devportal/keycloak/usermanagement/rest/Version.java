// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The version of an object as a short text: one hash per part, so that a later comparison can tell which parts have
 * changed.
 */
public final class Version {

    private static final int HASH_BYTES = 12;

    private final Map<String, String> hashes = new LinkedHashMap<>();

    /** @param parts what counts, by the name that the API has for it */
    public Version(Map<String, ?> parts) {
        parts.forEach((name, value) -> hashes.put(name, hash(name, String.valueOf(value))));
    }

    public String text() {
        return String.join(".", hashes.values());
    }

    /** Throws a {@link Refusal} that names what has changed, unless this is what somebody has seen. */
    public void require(String seen) {
        if (!text().equals(seen)) {
            throw new Refusal(Denial.changedMeanwhile(changedSince(seen)));
        }
    }

    /** The names of the parts that differ from those of an earlier version; all for a text that is no version. */
    List<String> changedSince(String earlier) {
        List<String> before = Arrays.asList(earlier.split("\\.", -1));
        if (before.size() != hashes.size()) {
            return List.copyOf(hashes.keySet());
        }
        List<String> names = List.copyOf(hashes.keySet());
        return names.stream()
                .filter(name -> !hashes.get(name).equals(before.get(names.indexOf(name))))
                .collect(Collectors.toList());
    }

    private static String hash(String name, String value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((name + '\0' + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
