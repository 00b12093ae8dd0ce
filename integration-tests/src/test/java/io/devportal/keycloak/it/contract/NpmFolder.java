// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import io.devportal.keycloak.it.harness.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A copy of {@code src/test/typescript} with the packages of its lock file: installed once, and again when that changes. */
final class NpmFolder {
    static final Path SOURCE = Path.of("src/test/typescript");
    private static final Path FOLDER = Path.of("target/typescript");
    private static final Path LOCK = Path.of("package-lock.json");

    private final Tools tools = new Tools(FOLDER, Duration.ofMinutes(4));

    /** Ends the test where npm is missing or finds no packages. */
    NpmFolder() {
        Tools.require("npm");
        try {
            boolean isInstalled = Files.exists(FOLDER.resolve("node_modules/typescript"))
                    && Files.exists(FOLDER.resolve(LOCK))
                    && Files.mismatch(FOLDER.resolve(LOCK), SOURCE.resolve(LOCK)) < 0;
            copy(SOURCE, FOLDER);
            if (!isInstalled) {
                Tools.requireTrue(
                        tools.run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String path) {
        return FOLDER.resolve(path);
    }

    /** A folder without files: those of an earlier run go. */
    Path empty(String path) throws IOException {
        Path folder = Files.createDirectories(path(path));
        for (Path old : files(folder)) {
            Files.delete(old);
        }
        return folder;
    }

    /** @return what it prints */
    String run(String... command) {
        return tools.run(command).expectSuccess().output();
    }

    /** Of a package. */
    void program(String... command) {
        run(Stream.concat(Stream.of("npx", "--no-install"), Stream.of(command)).toArray(String[]::new));
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
