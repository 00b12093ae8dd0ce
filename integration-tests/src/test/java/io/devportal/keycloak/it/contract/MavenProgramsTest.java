// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maven runs only programs whose class is public: gallery, try-out, figures. */
final class MavenProgramsTest {
    private static final Pattern MAIN = Pattern.compile("<mainClass>[a-z.]+\\.(\\w+)</mainClass>");

    @ParameterizedTest // B20
    @ValueSource(strings = {"integration-tests", "try-it", "benchmarks"})
    void isPublic(String module) throws IOException {
        List<String> programs = MAIN.matcher(Files.readString(Path.of("..", module, "pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(programs).isNotEmpty().allSatisfy(program -> assertThat(source(program))
                .containsPattern("\npublic (final class|record) " + program + "\\b"));
    }

    private static String source(String program) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            Path file = files.filter(path -> path.endsWith(program + ".java"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }
}
