// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The try-out runs with fewer jars than its compiler and its tests see: those that only the server brings are missing. */
final class TryItClasspathTest {
    private static final Path TARGET = Path.of("../try-it/target");
    private static final Path CLASSES = TARGET.resolve("classes");

    @Test
    void everyClassOfTheTryOutFindsWhatItNeeds() throws IOException {
        Stream<String> jars = Stream.of(
                Files.readString(TARGET.resolve("runtime-classpath.txt")).split(File.pathSeparator));
        URL[] path = Stream.concat(Stream.of(CLASSES), jars.map(Path::of))
                .map(TryItClasspathTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader tryIt = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            for (String name : classes()) {
                assertThatCode(() -> Class.forName(name, true, tryIt).getDeclaredMethods())
                        .as(name)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
                    .toList();
        }
    }
}
