// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.testserver.server.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The zip of a Keycloak, with or without what a coming one takes away. */
public record Distribution(Path zip) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THEMES = "org\\.keycloak\\.keycloak-themes-\\d.*\\.jar";
    private static final String LIST = "META-INF/keycloak-themes.json";

    /** The one that tests run on. */
    static Distribution ofTheTests() {
        return new Distribution(TestFiles.distribution());
    }

    /** The one that {@code -Dkeycloak.compared} names, else that of the tests. */
    public static Distribution compared() {
        String named = System.getProperty("it.compared");
        return named == null ? ofTheTests() : new Distribution(Path.of(named));
    }

    /** The same without this one of Keycloak's themes. */
    public Distribution without(String theme) {
        Path changed = TestFiles.target().resolve("without-" + theme + "-" + zip.getFileName());
        try {
            Files.copy(zip, changed, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem distribution = FileSystems.newFileSystem(changed)) {
                Path jar = themes(distribution);
                Path unpacked = Files.createTempFile("keycloak-themes-", ".jar");
                Files.copy(jar, unpacked, StandardCopyOption.REPLACE_EXISTING);
                take(theme, unpacked);
                Files.move(unpacked, jar, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Distribution(changed);
    }

    private static Path themes(FileSystem distribution) throws IOException {
        try (Stream<Path> files = Files.walk(distribution.getPath("/"))) {
            return files.filter(file -> file.getNameCount() > 0
                            && file.getFileName().toString().matches(THEMES))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void take(String theme, Path jar) throws IOException {
        try (FileSystem themes = FileSystems.newFileSystem(jar)) {
            Folders.delete(themes.getPath("theme", theme));
            Path list = themes.getPath(LIST);
            ObjectNode all = (ObjectNode) JSON.readTree(Files.readString(list));
            var left = JSON.createArrayNode();
            for (JsonNode one : all.path("themes")) {
                if (!one.path("name").asText().equals(theme)) {
                    left.add(one);
                }
            }
            all.set("themes", left);
            Files.writeString(list, all.toString());
        }
    }
}
