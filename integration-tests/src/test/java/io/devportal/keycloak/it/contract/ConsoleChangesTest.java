// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the console changes, it says what the reader has seen of it, so that two admins do not undo each other unseen. */
final class ConsoleChangesTest {
    private static final Path CONSOLE = Path.of("../providers/user-management/src/main/resources/portal-console");
    private static final Pattern CHANGE = Pattern.compile("api\\.(?:send|change|upload)\\(");
    private static final Pattern SAID = Pattern.compile("[Vv]ersion");
    /** Characters of a call, and of the comment before it. */
    private static final int REACH = 260;

    @Test
    void eachChangeCarriesAVersionOrSaysWhyNoneIsNeeded() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            List<Path> modules = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !List.of("vendor", "base")
                                    .contains(file.getParent().getFileName().toString())
                            || file.endsWith("meanwhile.js"))
                    .toList();
            for (Path module : modules) {
                String text = Files.readString(module);
                CHANGE.matcher(text)
                        .results()
                        .filter(change -> !SAID.matcher(around(text, change)).find())
                        .forEach(change -> without.add(
                                CONSOLE.relativize(module) + ": " + text.substring(change.start(), change.end() + 60)));
            }
        }

        assertThat(without).isEmpty();
    }

    private static String around(String text, MatchResult change) {
        return text.substring(Math.max(0, change.start() - REACH), Math.min(text.length(), change.end() + REACH));
    }
}
