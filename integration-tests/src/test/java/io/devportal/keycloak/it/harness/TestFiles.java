// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the build hands to the tests. */
final class TestFiles {

    private TestFiles() {}

    static Path distribution() {
        return path("it.distribution");
    }

    static List<Path> providers() {
        return jars(path("it.providers"));
    }

    /** Of an earlier release: its jars and its realm file. */
    static Path earlierRelease() {
        return path("earlier.release");
    }

    static List<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the compiler puts the classes of this module's tests. */
    static Path classes() {
        return target().resolve("test-classes");
    }

    /** Folder of themes that a company could have made. */
    static Path themes() {
        return classes().resolve("themes").toAbsolutePath();
    }

    static Path realm() {
        return path("it.realms").resolve("portal-realm.json");
    }

    static Path people() {
        return path("it.realms").resolve("portal-users-0.json");
    }

    static Path recipe(String name) {
        return path("it.realms").resolve("portals").resolve(name + ".json");
    }

    /** The names of all recipes. */
    static List<String> recipes() {
        try (Stream<Path> files = Files.list(path("it.realms").resolve("portals"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where reports, logs and screenshots go. */
    static Path target() {
        return path("it.target");
    }

    /** For the log of a server; each JVM that tests has servers of its own. */
    static Path log(String server) {
        return target().resolve("keycloak-" + server + "-" + System.getProperty("it.fork", "fork-1") + ".log");
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: see CONTRIBUTING.md");
        }
        return Path.of(value);
    }
}
