// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A language is one file in each place with texts, and a line of the realm. Each jar works alone and so brings its own; the
 * theme has Keycloak's texts, once for pages and once for mails. Whoever adds a file hears what else is missing.
 */
final class LanguagesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> PLACES = List.of(
            "providers/organization-roles/src/main/resources/theme-resources/messages",
            "providers/regex-password-policy/src/main/resources/theme-resources/messages",
            "providers/user-management/src/main/resources/theme-resources/messages",
            "themes/src/main/resources/theme/developer-portal/login/messages",
            "themes/src/main/resources/theme/developer-portal/email/messages");

    private static final Path REALM = PROJECT.resolve("realm-config/portal-realm.json");
    private static final Pattern FILE = Pattern.compile("messages_([A-Za-z_]+)\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** All that anybody has begun. */
    static Set<String> languages() throws IOException {
        Set<String> languages = offered();
        for (String place : PLACES) {
            languages.addAll(languages(PROJECT.resolve(place)));
        }
        return languages;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageIsWhole(String language) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String place : PLACES) {
            missing.addAll(missing(place, language));
        }
        if (!offered().contains(language)) {
            missing.add("supportedLocales of " + PROJECT.relativize(REALM));
        }

        assertThat(missing).as("What the language %s lacks", language).isEmpty();
    }

    @Test
    void thesePlacesAreAll() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(PROJECT.resolve("providers")), Files.walk(PROJECT.resolve("themes")))) {
            assertThat(files.filter(file ->
                                    FILE.matcher(file.getFileName().toString()).matches())
                            .map(file -> PROJECT.relativize(file.getParent()).toString())
                            .filter(folder -> !folder.contains("target/"))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(PLACES);
        }
    }

    /** The file, or its keys and their arguments, of which the other languages have more. */
    private static Set<String> missing(String place, String language) throws IOException {
        Path folder = PROJECT.resolve(place);
        Path file = file(folder, language);
        if (!Files.exists(file)) {
            return Set.of(PROJECT.relativize(file).toString());
        }
        Map<String, Set<String>> texts = arguments(file);
        Set<String> missing = new TreeSet<>();
        for (String other : languages(folder)) {
            arguments(file(folder, other)).forEach((key, arguments) -> {
                if (!arguments.equals(texts.get(key))) {
                    missing.add(key + " in " + PROJECT.relativize(file)
                            + (texts.containsKey(key) ? " has other arguments than in " + other : ""));
                }
            });
        }
        return missing;
    }

    /** By key, the numbers that a text fills in. */
    private static Map<String, Set<String>> arguments(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> ARGUMENT.matcher(texts.getProperty(key))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Path file(Path folder, String language) {
        return folder.resolve("messages_" + language + ".properties");
    }

    private static Set<String> languages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> offered() throws IOException {
        Set<String> offered = new TreeSet<>();
        new ObjectMapper()
                .readTree(REALM.toFile())
                .path("supportedLocales")
                .forEach(locale -> offered.add(locale.asText()));
        return offered;
    }
}
