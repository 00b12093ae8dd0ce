// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A page to scroll: each mail on a narrow and on a wide screen, and its text; the browser's own dark mode shows the dark one. */
record MailIndex(Path folder) {
    private static final String HEAD =
            """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Mails</title>
            <style>body { font: 14px sans-serif; margin: 24px; } iframe { border: 1px solid #888; height: 760px; vertical-align: top; }
            h2 { margin: 40px 0 8px; }</style>
            """;

    void write() throws IOException {
        StringBuilder index = new StringBuilder(HEAD);
        for (Path language : list(folder).filter(Files::isDirectory).toList()) {
            StringBuilder page = new StringBuilder(HEAD);
            for (Path mail : list(language).filter(MailIndex::isMail).toList()) {
                String name = mail.getFileName().toString().replace(".html", "");
                page.append("<h2>").append(name).append("</h2>");
                page.append(
                                "<iframe width=\"360\" src=\"%1$s.html\"></iframe> <iframe width=\"700\" src=\"%1$s.html\"></iframe>"
                                        .formatted(name))
                        .append(" <iframe width=\"560\" src=\"%s.txt\"></iframe>\n".formatted(name));
            }
            Files.writeString(language.resolve("index.html"), page);
            index.append("<p><a href=\"%1$s/index.html\">%1$s</a></p>\n".formatted(language.getFileName()));
        }
        Files.writeString(folder.resolve("index.html"), index);
    }

    private static boolean isMail(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".html") && !name.equals("index.html");
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(files.sorted().toList()).stream();
        }
    }
}
