// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Keycloak's login theme "base", and no other, as the distribution has it that the tests run on. */
final class BaseTheme {
    private static final String JAR = ".*/org\\.keycloak\\.keycloak-themes-\\d[\\d.]*\\.jar";
    private static final String INSIDE = "theme/base/login/";

    /** The folder of this module. */
    static final Path MODULE = Path.of(System.getProperty("basedir")).toAbsolutePath();

    private final Path folder = MODULE.resolve("target/base-theme");

    BaseTheme() throws IOException {
        Path distribution = Path.of(System.getProperty("it.distribution"));
        try (ZipFile zip = new ZipFile(distribution.toFile())) {
            ZipEntry jar = zip.stream()
                    .filter(entry -> entry.getName().matches(JAR))
                    .findFirst()
                    .orElseThrow();
            try (ZipInputStream content = new ZipInputStream(zip.getInputStream(jar))) {
                unpack(content);
            }
        }
    }

    private void unpack(ZipInputStream content) throws IOException {
        for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
            if (entry.getName().startsWith(INSIDE) && !entry.isDirectory()) {
                Path file = folder.resolve(entry.getName().substring(INSIDE.length()));
                Files.createDirectories(file.getParent());
                Files.write(file, ((InputStream) content).readAllBytes());
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Its templates that show something: the names of their files. */
    List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .filter(BaseTheme::isPage)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPage(Path file) {
        try {
            return Files.readString(file).contains("<@layout.registrationLayout");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
