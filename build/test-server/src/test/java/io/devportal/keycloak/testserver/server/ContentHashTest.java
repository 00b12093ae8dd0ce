// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentHashTest {
    @TempDir
    private Path folder;

    @Test
    void isTheSameForJarsThatDifferInTheirTimestampsOnly() throws IOException {
        assertThat(hash("content", 0, "dev-file")).isEqualTo(hash("content", 86_400_000, "dev-file"));
    }

    @Test
    void changesWithContentAndOptions() throws IOException {
        assertThat(hash("content", 0, "dev-file"))
                .isNotEqualTo(hash("other", 0, "dev-file"))
                .isNotEqualTo(hash("content", 0, "postgres"));
    }

    private String hash(String content, long time, String database) throws IOException {
        Path jar = folder.resolve("user-management.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("A.class").setLastModifiedTime(FileTime.fromMillis(time)));
            zip.write(content.getBytes());
        }
        Map<String, String> options = Map.of("db", database, "health-enabled", "true");
        return ContentHash.of(new KeycloakBuild(Path.of("keycloak-26.7.3.zip"), List.of(jar), options));
    }
}
