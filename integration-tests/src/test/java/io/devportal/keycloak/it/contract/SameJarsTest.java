// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dkeycloak.version} chooses what the tests run on, and changes nothing of the jars. */
final class SameJarsTest {
    private static final Path PROJECT = Path.of("..");
    private static final String CHOICE = "${keycloak.version}";

    /** What makes our jars: the parent, and every module below these folders. */
    static List<Path> poms() throws IOException {
        try (Stream<Path> files = Stream.concat(
                        Files.walk(PROJECT.resolve("providers"), 2),
                        Stream.concat(
                                Files.walk(PROJECT.resolve("build"), 2), Files.walk(PROJECT.resolve("themes"), 1)))
                .filter(file -> file.endsWith("pom.xml"))) {
            return Stream.concat(Stream.of(PROJECT.resolve("pom.xml")), files).toList();
        }
    }

    @ParameterizedTest // B21
    @MethodSource("poms")
    void noJarIsMadeFromTheChosenDistribution(Path pom) throws IOException {
        assertThat(Files.readString(pom)).doesNotContain(CHOICE);
    }

    @Test
    void whatRunsOnItIsMadeFromIt() throws IOException {
        assertThat(poms()).hasSizeGreaterThan(6);
        assertThat(Files.readString(Path.of("pom.xml"))).contains(CHOICE);
    }
}
