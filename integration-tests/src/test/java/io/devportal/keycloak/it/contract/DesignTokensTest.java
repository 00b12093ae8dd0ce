// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sign-in pages, console and mails have one design: its tokens stand in one file. Mails cannot read it, and repeat it. */
final class DesignTokensTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path THEME = PROJECT.resolve("themes/src/main/resources/theme/developer-portal");
    private static final Path STYLES = THEME.resolve("login/resources/css");
    private static final Path CONSOLE =
            PROJECT.resolve("providers/user-management/src/main/resources/portal-console/styles");
    private static final Path MAILS =
            PROJECT.resolve("providers/user-management/src/main/resources/theme-resources/templates/html");
    private static final Pattern COLOUR = Pattern.compile("(?<![&\\w])#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");
    private static final Pattern DEFINITION = Pattern.compile("(?m)[{;\\s](--[\\w-]+):");
    private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)");

    private final String tokens = Files.readString(STYLES.resolve("tokens.css"));

    DesignTokensTest() throws IOException {}

    @Test
    void theBrandOfMailsIsThatOfPages() throws IOException {
        Properties mail = new Properties();
        try (var reader = Files.newBufferedReader(THEME.resolve("email/theme.properties"))) {
            mail.load(reader);
        }

        assertThat(tokens)
                .contains("--brand: " + mail.getProperty("brandColor") + ";")
                .contains("--brand-dark: " + mail.getProperty("brandColorDark") + ";");
    }

    @Test
    void mailsHaveNoOtherColours() throws IOException {
        Set<String> colours = colours(Files.readString(THEME.resolve("email/html/template.ftl")));
        try (var files = Files.list(MAILS)) {
            for (Path file : files.toList()) {
                colours.addAll(colours(Files.readString(file)));
            }
        }

        assertThat(colours).isNotEmpty().isSubsetOf(colours(tokens));
    }

    @Test
    void pagesAndConsoleUseTheTokensAndDefineNoneOfThem() throws IOException {
        Set<String> defined = matches(DEFINITION, tokens);
        StringBuilder console = new StringBuilder();
        try (var files = Files.list(CONSOLE)) {
            for (Path file : files.toList()) {
                console.append(Files.readString(file));
            }
        }
        for (String styles : List.of(Files.readString(STYLES.resolve("portal.css")), console.toString())) {
            Set<String> own = matches(DEFINITION, styles);
            Set<String> unknown = matches(USE, styles);
            unknown.removeAll(defined);
            unknown.removeAll(own);

            assertThat(own).as("defined again").doesNotContainAnyElementsOf(defined);
            assertThat(unknown).as("defined nowhere").isEmpty();
        }
    }

    /** They stand in the page for other themes; ours has them in the file that browsers keep. */
    @Test // B20
    void theStylesheetHasTheStylesOfPasswordRules() throws IOException {
        Path rules = PROJECT.resolve(
                "providers/regex-password-policy/src/main/resources/theme-resources/templates/portal-password-rules.css");

        assertThat(Files.readAllLines(STYLES.resolve("portal.css")))
                .containsAll(Files.readAllLines(rules).stream()
                        .filter(line -> line.startsWith(".portal-rules"))
                        .toList());
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As {@code #rrggbb}. */
    private static Set<String> colours(String text) {
        return COLOUR.matcher(text)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(colour -> "#" + (colour.length() == 3 ? colour.replaceAll("(.)", "$1$1") : colour))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
