// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation as a reader sees it: code on it has neither links nor headings. */
record MarkdownPage(Path path, String text) {
    private static final Pattern CODE = Pattern.compile("(?ms)^\\s*```.*?^\\s*```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?m)^\\[[^]]+]: (\\S+)$");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static MarkdownPage at(Path path) {
        try {
            return new MarkdownPage(path, CODE.matcher(Files.readString(path)).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that lead to a file or heading of the project, as they are written. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .toList();
    }

    boolean leadsSomewhere(String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? path : path.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || at(target).anchors().contains(parts[1]));
    }

    /** What a heading is called behind the {@code #} of a link. */
    private Set<String> anchors() {
        Stream<String> headings = HEADING.matcher(text).results().map(heading -> heading.group(1));
        return headings.map(MarkdownPage::anchor).collect(Collectors.toSet());
    }

    private static String anchor(String heading) {
        Matcher links = Pattern.compile("\\[([^]]*)]\\([^)]*\\)").matcher(heading.strip());
        return links.replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }
}
