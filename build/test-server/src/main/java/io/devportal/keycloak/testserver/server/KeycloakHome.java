// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An unpacked distribution with our jars built in, kept in a cache folder under the hash of its content. */
public final class KeycloakHome {
    private static final String PREFIX = "keycloak-";
    private static final String READY = "ready";
    /** About 300 MB each. */
    private static final int KEPT = 3;

    /** Another run may still be at work in a build that was taken so recently. */
    private static final Duration IN_USE = Duration.ofHours(2);

    private static final Duration TIME_TO_BUILD = Duration.ofMinutes(8);

    private final Path folder;

    private KeycloakHome(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Files that a server has changed, apart from its {@code data}: none where the folder may be read-only. */
    public List<Path> changedSince(Instant moment) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(folder.resolve("data")))
                    // other runs mark that they use this build
                    .filter(file -> !file.equals(folder.resolve(READY)))
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() > moment.toEpochMilli())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the build in the cache or makes it, which takes 15 to 60 seconds.
     *
     * @param progress receives one line before each slow step
     */
    public static KeycloakHome prepare(Path cache, KeycloakBuild build, String jvmOptions, Consumer<String> progress) {
        try {
            String hash = ContentHash.of(build);
            Path home = cache.resolve(PREFIX + hash);
            // two runs that want the same do the work once
            new FolderLock(cache, "build-" + hash).during(() -> {
                if (!Files.exists(home.resolve(READY))) {
                    make(cache, home, build, jvmOptions, progress);
                }
                return home;
            });
            Files.setLastModifiedTime(home.resolve(READY), FileTime.from(Instant.now()));
            return new KeycloakHome(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path cache, Path home, KeycloakBuild build, String jvmOptions, Consumer<String> progress)
            throws IOException {
        Path unfinished = cache.resolve("unfinished-" + ProcessHandle.current().pid());
        try {
            progress.accept("Unpacking Keycloak");
            Folders.unzip(build.distribution(), unfinished);
            for (Path jar : build.providers()) {
                Files.copy(jar, unfinished.resolve("providers").resolve(jar.getFileName()));
            }
            progress.accept("Building Keycloak with " + build.providers().size() + " jars");
            runBuild(unfinished, build, jvmOptions);
            Files.createFile(unfinished.resolve(READY));
            // of two that make different builds only one clears up
            new FolderLock(cache, "oldest").during(() -> dropOldest(cache));
            Files.move(unfinished, home);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void runBuild(Path home, KeycloakBuild build, String jvmOptions) throws IOException {
        Path log = home.resolve("build.log");
        int code = new KeycloakCommand(home, "build")
                .options(build.options())
                .jvmOptions(jvmOptions)
                .run(log, TIME_TO_BUILD);
        if (code != 0) {
            throw new BuildFailed(Files.readString(log));
        }
    }

    /** Returns how many there were. */
    private static int dropOldest(Path cache) throws IOException {
        List<Path> homes;
        try (Stream<Path> folders = Files.list(cache)) {
            homes = folders.filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparing(KeycloakHome::lastUse).reversed())
                    .toList();
        }
        for (Path home : homes.subList(Math.min(homes.size(), KEPT - 1), homes.size())) {
            if (lastUse(home).toInstant().isBefore(Instant.now().minus(IN_USE))) {
                Folders.delete(home);
            }
        }
        return homes.size();
    }

    private static FileTime lastUse(Path home) {
        try {
            return Files.getLastModifiedTime(home.resolve(READY));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
