// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A name for a build that depends on its content, so that the same jars are built into Keycloak only once. */
final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(KeycloakBuild build) throws IOException {
        ContentHash hash = new ContentHash();
        hash.add(build.distribution().getFileName().toString());
        hash.add(new TreeMap<>(build.options()).toString());
        for (Path jar : build.providers().stream().sorted().toList()) {
            hash.addEntries(jar);
        }
        return HexFormat.of().formatHex(hash.digest.digest(), 0, 8);
    }

    /** Entries instead of bytes: two jars of the same classes differ by their timestamps. */
    private void addEntries(Path jar) throws IOException {
        add(jar.getFileName().toString());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).forEach(e -> add(e.getName() + e.getCrc()));
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
