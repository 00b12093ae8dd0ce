// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/explanation/architecture.md} names each package of the server jars, and no other: a newcomer starts there. */
final class ArchitecturePageTest {
    private static final Path PAGE = Path.of("../docs/explanation/architecture.md");
    private static final Path PROVIDERS = Path.of("../providers");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

    @ParameterizedTest
    @CsvSource({
        "user-management,       usermanagement",
        "organization-roles,    organizationroles",
        "regex-password-policy, passwordpolicy"
    })
    void everyPackageHasItsSentence(String jar, String root) throws IOException {
        assertThat(named(jar)).isEqualTo(packages(jar, root));
    }

    @Test
    void everyClassThatItNamesIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(PROVIDERS)) {
            Set<String> sources =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());

            assertThat(CLASS.matcher(Files.readString(PAGE)).results().map(name -> name.group(1) + ".java"))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(sources).contains(source));
        }
    }

    private static Set<String> named(String jar) throws IOException {
        String section =
                Files.readString(PAGE).split("(?m)^## `" + jar + "`$", 2)[1].split("(?m)^## ", 2)[0];
        return ROW.matcher(section).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those with classes in them, below the root package of the jar. */
    private static Set<String> packages(String jar, String root) throws IOException {
        Path sources = PROVIDERS.resolve(Path.of(jar, "src/main/java/io/devportal/keycloak", root));
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
