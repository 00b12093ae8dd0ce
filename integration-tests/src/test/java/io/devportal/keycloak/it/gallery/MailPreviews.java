// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mails that {@code MailPreviewTest} of user-management writes: HTML files, in a folder for each language. */
final class MailPreviews {
    private static final Path FOLDER = BaseTheme.MODULE.resolve("../providers/user-management/target/mails");

    private MailPreviews() {}

    /** @param languages tags */
    static List<Path> in(String... languages) {
        return Stream.of(languages)
                .flatMap(language -> mails(FOLDER.resolve(language).normalize()))
                .toList();
    }

    private static Stream<Path> mails(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".html") && !file.endsWith("index.html"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "There is no preview of the mails: run the tests of providers/user-management first", e);
        }
    }
}
