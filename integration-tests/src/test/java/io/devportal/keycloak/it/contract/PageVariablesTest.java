// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who makes a theme of their own finds in docs/reference/pages.md each page of ours and what it knows. */
final class PageVariablesTest {
    private static final Path TEMPLATES =
            Path.of("../providers/user-management/src/main/resources/theme-resources/templates");
    private static final Set<String> PARTS =
            Set.of("portal-commons.ftl", "portal-organization-field.ftl", "portal-console.ftl");
    /** Keys of texts, whole or as a beginning, and comments are no variables. */
    private static final Pattern NO_VARIABLE = Pattern.compile("\"portal[A-Z]\\w*\"|(?s)<#--.*?-->|properties\\.\\w+");

    private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w])portal[A-Z]\\w*");
    private static final Pattern NAME = Pattern.compile("`([^`?]+)[?]?`");

    /** What the table says, by page. */
    private final Map<String, Set<String>> told = told();

    @Test
    void eachPageAndWhatItKnowsIsTold() throws IOException {
        for (Path template : templates()) {
            String page = template.getFileName().toString().replace(".ftl", "");

            assertThat(told).as("pages that docs/reference/pages.md has").containsKey(page);
            Set<String> known = new TreeSet<>(told.get(page));
            told.keySet().stream()
                    .filter(key -> key.startsWith("each below"))
                    .map(told::get)
                    .forEach(known::addAll);
            assertThat(known)
                    .as("variables of %s that docs/reference/pages.md has", page)
                    .containsAll(used(template));
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .filter(file -> !PARTS.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    private static Set<String> used(Path template) throws IOException {
        String text = NO_VARIABLE.matcher(Files.readString(template)).replaceAll("");
        return names(VARIABLE, text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> told() {
        Map<String, Set<String>> pages = new TreeMap<>();
        String page = "";
        for (String line :
                MarkdownPage.at(Path.of("../docs/reference/pages.md")).text().split("\n")) {
            String[] cells = line.split("[|]");
            if (cells.length > 3) {
                page = cells[1].isBlank()
                        ? page
                        : cells[1].replaceAll("`([^`]+)`.*", "$1").strip();
                names(NAME, cells[2]).forEach(pages.computeIfAbsent(page, none -> new TreeSet<>())::add);
            }
        }
        return pages;
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(PageVariablesTest::lastPart);
    }

    private static String lastPart(MatchResult found) {
        return found.group(found.groupCount());
    }
}
