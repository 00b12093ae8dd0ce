// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.structure.Jar;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling in the console, on pages and in mails. */
class SpellingTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path THEME = Path.of("../../themes/src/main/resources/theme/developer-portal");
    private static final String LABEL = "portalConsolePartsRole";

    /** Names of roles are common nouns. German writes all nouns large, and some scripts know no large letters. */
    @ParameterizedTest // B19
    @ValueSource(strings = {"en", "fr", "es", "it", "pt_BR", "nl", "pl", "cs", "uk", "tr"})
    void aRoleBeginsSmallInsideASentence(String language) throws IOException {
        Properties labels = read(RESOURCES.resolve("portal-console/texts/parts_" + language + ".properties"));
        Pattern large = Stream.of("PortalAdmin", "ApiOwner", "OrgAdmin", "OrgPublisher")
                .map(role -> labels.getProperty(LABEL + role))
                .filter(label -> !label.startsWith("API"))
                .map(SpellingTest::beginning)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|", "[\\p{L}\\p{N},;}] (?:", ")"), Pattern::compile));

        for (Path file : files(language)) {
            assertThat(read(file).values()).as(file.toString()).noneMatch(text -> large.matcher((String) text)
                    .find());
        }
    }

    /** "Rejecting…": only German puts a space before it. */
    @Test // B19
    void anEllipsisFollowsItsWord() throws IOException {
        for (Path file : files("")) {
            if (!file.toString().endsWith("_de.properties")) {
                assertThat(read(file).values()).as(file.toString()).noneMatch(text -> ((String) text)
                        .contains(" \u2026"));
            }
        }
    }

    /** "Prêt ?": the sign never begins a line. */
    @Test // B19
    void aFrenchSignStaysWithItsWord() throws IOException {
        Pattern alone = Pattern.compile(" [?!;:\u00bb](?!\\S*[\\w/])|\u00ab ");
        List<Path> pagesAndMails = Jar.files(THEME, "fr.properties");
        assertThat(pagesAndMails).hasSize(2);
        for (Path file :
                Stream.concat(files("fr").stream(), pagesAndMails.stream()).toList()) {
            assertThat(read(file).values()).as(file.toString()).noneMatch(text -> alone.matcher((String) text)
                    .find());
        }
    }

    /** Of a label, with other endings as well. */
    private static String beginning(String label) {
        String[] words = label.split("[ -]");
        String next = words[1].substring(0, Math.min(4, words[1].length()));
        return words[0] + "\\p{L}{0,3}[ -](?iu:" + next + ")";
    }

    private static List<Path> files(String language) {
        return Stream.of("portal-console/texts", "theme-resources/messages")
                .flatMap(folder -> Jar.files(RESOURCES.resolve(folder), language + ".properties").stream())
                .toList();
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(Jar.read(file)));
        return texts;
    }
}
