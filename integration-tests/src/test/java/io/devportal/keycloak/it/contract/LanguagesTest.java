// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.structure.LanguageFindings;
import io.devportal.keycloak.structure.Messages;
import io.devportal.keycloak.structure.Notation;
import io.devportal.keycloak.structure.Template;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The realm offers the languages that are whole: a file in each place with texts. What a file has to say is asked where the
 * file is; of the theme, which has no tests of its own, here.
 */
final class LanguagesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path THEME = PROJECT.resolve("themes/src/main/resources/theme/developer-portal");
    private static final Path CONSOLE =
            PROJECT.resolve("providers/user-management/src/main/resources/portal-console/texts");
    private static final Path REALM = PROJECT.resolve("realm-config/portal-realm.json");
    private static final String ENGLISH = "_en.properties";

    @Test // B19
    void aLanguageIsOfferedAsSoonAsItIsWhole() throws IOException {
        assertThat(offered()).as("supportedLocales of the realm file").isEqualTo(wholeLanguages());
    }

    @Test // B19
    void aLanguageThatIsOfferedIsWhole() throws IOException {
        for (Path english : englishFiles()) {
            for (String language : offered()) {
                assertThat(english.resolveSibling(name(english, language))).exists();
            }
        }
    }

    @ParameterizedTest // B19
    @ValueSource(strings = {"login", "email"})
    void theThemeSaysTheSameInEachLanguage(String type) {
        Path folder = THEME.resolve(type).resolve("messages");

        assertThat(LanguageFindings.in(
                        folder,
                        Notation.MESSAGE_FORMAT,
                        language ->
                                Messages.lackingInKeycloak(type, folder.resolve("messages_en.properties"), language)))
                .isEmpty();
    }

    @Test
    void noTemplateOfTheThemeSaysAnythingByItself() {
        assertThat(Template.below(THEME))
                .allSatisfy(template ->
                        assertThat(template.literals()).as(template.toString()).isEmpty());
    }

    /** What a mail asks for is what stands over the page behind its link. */
    @Test // B19
    void aMailNamesAStepAsThePageDoes() throws IOException {
        for (String language : offered()) {
            Path pages = THEME.resolve("login/messages/messages_" + language.replace('-', '_') + ".properties");
            Properties ofPages = properties(pages);
            Properties ofMails = properties(THEME.resolve("email/messages").resolve(pages.getFileName()));
            ofMails.keySet().removeIf(key -> !key.toString().startsWith("requiredAction."));
            ofPages.keySet().retainAll(ofMails.keySet());

            assertThat(ofPages).as(language).isNotEmpty();
            assertThat(ofMails).as(language).containsAllEntriesOf(ofPages);
        }
    }

    /** Who fills in "Last name" is somebody with a "Last name" to the admin who reads it. */
    @Test // B19
    void aFieldHasOneNameOnPagesAndInTheConsole() throws IOException {
        for (String language : offered()) {
            String file = language.replace('-', '_') + ".properties";
            Properties pages = properties(THEME.resolve("login/messages/messages_" + file));
            Properties console = properties(CONSOLE.resolve("requests_" + file));

            assertThat(Stream.of("email", "username", "firstName", "lastName"))
                    .allSatisfy(field -> assertThat(pages.getProperty(field))
                            .as(field + " in " + language)
                            .isEqualTo(console.getProperty("portalConsoleRequestsField." + field)));
        }
    }

    @ParameterizedTest // B19: the Admin Console and Keycloak's lists of languages read it
    @ValueSource(strings = {"login", "email"})
    void theThemeNamesEachLanguage(String type) throws IOException {
        Properties theme = properties(THEME.resolve(type).resolve("theme.properties"));

        assertThat(theme.getProperty("locales").split(",")).containsAll(offered());
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> wholeLanguages() throws IOException {
        List<Path> english = englishFiles();
        try (Stream<Path> files = Files.list(english.get(0).getParent())) {
            return files.map(file -> file.getFileName().toString().replaceAll("^[a-z]+_|\\.properties$", ""))
                    .filter(language ->
                            english.stream().allMatch(file -> Files.exists(file.resolveSibling(name(file, language)))))
                    .map(language -> language.replace('_', '-'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> englishFiles() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(PROJECT.resolve("providers")), Files.walk(PROJECT.resolve("themes")))) {
            return files.filter(file -> file.toString().endsWith(ENGLISH))
                    .filter(file -> file.toString().contains("src/main/resources"))
                    .toList();
        }
    }

    /** @param language as Keycloak and browsers write it: {@code pt-BR} */
    private static String name(Path english, String language) {
        return english.getFileName().toString().replace(ENGLISH, "_" + language.replace('-', '_') + ".properties");
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
