// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link in the documentation leads to a file, and to a heading where it names one; so does every page that a source names. */
final class DocumentationLinksTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> MADE = Set.of("target", ".git", ".try-it", ".idea");
    private static final Pattern SOURCES = Pattern.compile(".+\\.(md|java|xml|ya?ml|ftl|properties|json)");
    private static final Pattern NAMED_PAGE = Pattern.compile("(?<![\\w/-])docs/[a-z0-9/-]*[a-z0-9](?:\\.[a-z]+)?");

    static List<Path> pages() {
        return files().filter(file -> file.toString().endsWith(".md")).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path file) {
        MarkdownPage page = MarkdownPage.at(file);

        assertThat(page.links()).allSatisfy(link -> assertThat(page.leadsSomewhere(link))
                .as("%s in %s", link, PROJECT.relativize(file))
                .isTrue());
    }

    @Test
    void everyPageThatASourceNamesIsThere() {
        Stream<Path> sources = files().filter(
                        file -> SOURCES.matcher(file.getFileName().toString()).matches());

        assertThat(sources.flatMap(DocumentationLinksTest::namedPages).distinct())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(PROJECT.resolve(page)).exists());
    }

    private static Stream<String> namedPages(Path file) {
        try {
            return NAMED_PAGE.matcher(Files.readString(file)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the project, without what a build has made. */
    private static Stream<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream();
    }
}
