// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleFilesTest {
    private static final Path SOURCES = Path.of("src/main/resources/portal-console");

    private final ConsoleFiles files = ConsoleFiles.all();

    @Test
    void everyModuleInTheFolderIsLoadedBySomething() throws IOException {
        try (Stream<Path> modules = Files.walk(SOURCES)) {
            assertThat(modules.filter(file -> file.toString().endsWith(".js"))
                            .map(file -> SOURCES.relativize(file).toString()))
                    .isNotEmpty()
                    .allMatch(files::has);
        }
    }

    @Test
    void aViewIsLoadedInAFewFiles() {
        assertThat(files.neededBy("requests"))
                .startsWith(JoinedModules.FIRST)
                .hasSize(2)
                .allMatch(files::has);
        assertThat(files.neededBy("")).containsExactly(JoinedModules.FIRST);
    }

    @Test
    void anAddressOfAnotherVersionIsNothing() {
        String current = files.path() + ConsoleFiles.ENTRY;
        assertThat(files.content(current)).isNotEmpty();
        assertThat(files.content(current.replaceFirst("/[0-9a-f]{16}/", "/0123456789abcdef/")))
                .isNull();
        assertThat(files.content("portal-console/" + ConsoleFiles.ENTRY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor/README.md", "../META-INF/beans.xml", "texts/base_en.properties", ""})
    void nothingElseOfTheJarIsServed(String file) {
        assertThat(files.content(files.path() + file)).isNull();
    }

    @Test
    void theStyleSheetHasNothingForItsReadersOnly() {
        assertThat(text(ConsoleFiles.STYLES))
                .contains("--accent", "content:\"\\2713\" / \"\"")
                .doesNotContain("/*", "\n", "{ ", " }", "; ");
    }

    @Test
    void whatRunsSaysNothingToItsReadersButWhoseItIs() {
        assertThat(text(JoinedModules.FIRST))
                .contains("/*! lit ", "/*! keycloak-js ")
                .doesNotContain("@param", "@returns");
    }

    private String text(String file) {
        return new String(files.content(files.path() + file), StandardCharsets.UTF_8);
    }

    /** The sums that the table of the folder gives. */
    @ParameterizedTest
    @ValueSource(strings = {"keycloak.js", "lit.js"})
    void modulesOfOtherPeopleAreAsTheyWereReleased(String module) throws IOException, NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-384").digest(Files.readAllBytes(SOURCES.resolve("vendor/" + module)));
        List<String> table = Files.readAllLines(SOURCES.resolve("vendor/README.md"), StandardCharsets.UTF_8);
        assertThat(table)
                .filteredOn(line -> line.startsWith("| `" + module + "`"))
                .singleElement()
                .asString()
                .contains("`" + Base64.getEncoder().encodeToString(digest) + "`");
    }
}
