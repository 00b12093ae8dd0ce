// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextsTest {
    private static final Path MODULES = Path.of("src/main/resources/portal-console");
    /** {@code t('key')}, {@code tn('key', …)}. */
    private static final Pattern USE = Pattern.compile("\\b(tn?)\\(\\s*'([A-Za-z0-9_.-]+)'");

    @Test
    void aTextIsNamedWithoutThePrefix() {
        Properties messages = new Properties();
        messages.setProperty("portalConsoleRequestsTitle", "Requests");
        messages.setProperty("portalConsole", "nothing");
        messages.setProperty("portalConsoleUsersTitle", "Users");
        messages.setProperty("doLogIn", "Sign in");

        assertThat(ConsoleTexts.of(messages, List.of("requests"))).isEqualTo(Map.of("requestsTitle", "Requests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTextThatAModuleNamesIsThere(String language) throws IOException {
        Set<String> known = texts(language).keySet();
        List<String> missing = new ArrayList<>();
        for (Path module : modules()) {
            Matcher use = USE.matcher(Files.readString(module));
            while (use.find()) {
                String key = use.group(2);
                boolean isThere = use.group(1).equals("t") ? known.contains(key) : known.contains(key + ".other");
                // the beginning of a key that the module completes
                if (!isThere && !key.endsWith(".")) {
                    missing.add(MODULES.relativize(module) + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** In English the server's own sentence may do. */
    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        Set<String> english = new TreeSet<>(texts("en").keySet());
        Set<String> german = new TreeSet<>(texts("de").keySet());
        assertThat(german).containsAll(english);
        german.removeIf(ConsoleTextsTest::isOfTheServer);
        english.removeIf(ConsoleTextsTest::isOfTheServer);
        assertThat(german).isEqualTo(english);
    }

    private static boolean isOfTheServer(String key) {
        return key.startsWith("denials.") || key.startsWith("findings.");
    }

    @Test
    void noTextTakesAnApostropheOfMessageFormat() throws IOException {
        assertThat(texts("en").values()).noneMatch(text -> text.contains("''"));
        assertThat(texts("de").values()).noneMatch(text -> text.contains("''"));
    }

    private static Map<String, String> texts(String language) throws IOException {
        return ConsoleTexts.of(
                new ConsoleThemeResources().getMessages("messages", Locale.forLanguageTag(language)),
                Stream.concat(ConsoleTexts.EVERYWHERE.stream(), ConsoleTexts.ROOMS.stream())
                        .toList());
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.startsWith(MODULES.resolve("vendor")))
                    .toList();
        }
    }
}
