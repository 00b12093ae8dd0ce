// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code docs/reference/security.md}: the cases of attack and fault that it closes by words, each in a paragraph with its number in front. */
final class SecurityIndex {
    static final Pattern CASE = Pattern.compile("\\b[A-KR]-\\d{2}\\b");

    private static final Path FILE = Path.of("../docs/reference/security.md");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?m)^\\*\\*(" + CASE + "(?:, " + CASE + ")*): .+?\\*\\* \\S");

    private final String text;

    SecurityIndex() {
        try {
            text = Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One as often as it has a paragraph. */
    List<String> closedByWords() {
        return PARAGRAPH
                .matcher(text)
                .results()
                .flatMap(paragraph -> CASE.matcher(paragraph.group(1)).results())
                .map(MatchResult::group)
                .toList();
    }
}
