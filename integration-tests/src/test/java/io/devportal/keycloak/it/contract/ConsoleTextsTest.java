// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the modules of the console say stands in the bundles of their folders, in each language with the same arguments. */
final class ConsoleTextsTest {
    private static final Path CONSOLE = Path.of("../providers/user-management/src/main/resources/portal-console");
    private static final Path SERVER =
            Path.of("../providers/user-management/src/main/java/io/devportal/keycloak/usermanagement");
    private static final Pattern CODE = Pattern.compile("(?:Sentence\\.of|\\bfound|\\bfinding)\\(\\s*\"([a-z-]+)\"");
    private static final String PREFIX = "portalConsole";
    private static final Pattern FILE = Pattern.compile("(\\w+)_(\\w+)\\.properties");
    private static final Pattern USE = Pattern.compile("\\b(tn?)\\(\\s*'([\\w.]+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

    @Test
    void eachTextThatAModuleNamesIsThere() throws IOException {
        Set<String> texts = texts("en").keySet();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.getParent().endsWith("vendor"))
                    .toList()) {
                USE.matcher(Files.readString(file))
                        .results()
                        .filter(use -> !texts.contains(key(use)))
                        .forEach(use -> missing.add(use.group(2) + " in " + CONSOLE.relativize(file)));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void eachLanguageSaysTheSame() throws IOException {
        Map<String, Set<String>> english = ownTexts("en");

        for (String language : languages()) {
            assertThat(ownTexts(language)).as(language).containsExactlyInAnyOrderEntriesOf(english);
        }
    }

    /** A new language needs nothing but texts. */
    @Test
    void eachOtherLanguageSaysWhatTheServerSaysInEnglish() throws IOException {
        Map<String, Set<String>> german = texts("de");
        german.keySet().removeIf(key -> !isOfTheServer(key));
        Set<String> findings = german.keySet().stream()
                .map(key -> key.replaceFirst("\\.(one|other)$", ""))
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());

        for (String language : languages()) {
            if (!language.equals("en")) {
                Map<String, Set<String>> texts = texts(language);
                texts.keySet().removeIf(key -> !isOfTheServer(key));
                assertThat(texts).as(language).containsExactlyInAnyOrderEntriesOf(german);
            }
        }
        assertThat(findings).containsAll(codesOfFindings());
    }

    /** What health checks say of a realm, by the codes that stand in their source. */
    private static Set<String> codesOfFindings() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String source :
                List.of("health", "registration/RegistrationFlow.java", "registration/RegistrationFlowProblem.java")) {
            try (Stream<Path> files = Files.walk(SERVER.resolve(source))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    CODE.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(codes::add);
                }
            }
        }
        return codes;
    }

    /** In English the server's own sentence does for most refusals and findings. */
    private static boolean isOfTheServer(String key) {
        return key.startsWith(PREFIX + "Denials.") || key.startsWith(PREFIX + "Findings.");
    }

    private static Map<String, Set<String>> ownTexts(String language) throws IOException {
        Map<String, Set<String>> texts = texts(language);
        texts.keySet().removeIf(ConsoleTextsTest::isOfTheServer);
        return texts;
    }

    private static String key(MatchResult use) {
        String key = PREFIX
                + use.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + use.group(2).substring(1);
        return use.group(1).equals("tn") ? key + ".other" : key;
    }

    private static Set<String> languages() throws IOException {
        Set<String> languages = new TreeSet<>();
        try (Stream<Path> files = Files.list(CONSOLE.resolve("texts"))) {
            files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(file -> languages.add(file.group(2)));
        }
        return languages;
    }

    /** By key, the arguments. A key stands in the bundle of the folder that it begins with. */
    private static Map<String, Set<String>> texts(String language) throws IOException {
        Map<String, Set<String>> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(CONSOLE.resolve("texts"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.stringPropertyNames()
                        .forEach(key -> assertThat(texts.put(key, arguments(bundle.getProperty(key))))
                                .as(key)
                                .isNull());
            }
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(argument -> arguments.add(argument.group()));
        return arguments;
    }
}
