// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.BuildFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** {@code kc.sh build} with jars that do not fit together. */
public final class ServerBuild {

    private ServerBuild() {}

    /** One of ours, for example {@code user-management}. */
    public static Path jar(String artifact) {
        return TestFiles.providers().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow();
    }

    /** The same jar as if another release had made it. */
    public static Path jar(String artifact, String version) {
        try {
            Path copy = Files.createTempDirectory("keycloak-jar-").resolve(artifact + "-" + version + ".jar");
            Files.copy(jar(artifact), copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem content = FileSystems.newFileSystem(copy)) {
                Path description = content.getPath("META-INF/maven/io.devportal.keycloak", artifact, "pom.properties");
                Files.write(description, ("version=" + version).getBytes(StandardCharsets.ISO_8859_1));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars of the Keycloak that these tests run on. */
    public static List<Path> keycloak() {
        Path jars = LocalKeycloak.home(Database.H2, TestFiles.providers())
                .folder()
                .resolve("lib")
                .resolve("lib")
                .resolve("main");
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.getFileName().toString().startsWith("org.keycloak."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it prints when it fails. */
    public static String failureWith(Path... providers) {
        try {
            LocalKeycloak.home(Database.H2, List.of(providers));
        } catch (BuildFailed e) {
            return e.log();
        }
        throw new AssertionError("Keycloak was built with " + List.of(providers));
    }
}
