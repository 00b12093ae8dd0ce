// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One page to scroll through all pictures that there are. */
final class GalleryIndex {
    private static final String HEAD =
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
            <style>body { font: 15px system-ui; margin: 24px } h2 { margin: 40px 0 8px; font-size: 15px }
            nav { position: sticky; top: 0; background: #fff; padding: 8px 0 } nav a { margin-right: 16px }
            img { border: 1px solid #ccc; vertical-align: top; margin: 0 8px 8px 0 }</style>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);
    private int pictures;

    /** Returns where it is. */
    Path write() throws IOException {
        List<Path> kinds = list(Pictures.FOLDER).filter(Files::isDirectory).toList();
        html.append("<nav>");
        kinds.forEach(kind -> html.append("<a href=\"#%1$s\">%1$s</a>".formatted(kind.getFileName())));
        html.append("</nav>\n");
        for (Path kind : kinds) {
            html.append("<h1 id=\"%1$s\">%1$s</h1>\n".formatted(kind.getFileName()));
            add(kind);
        }
        return Files.writeString(Pictures.FOLDER.resolve("index.html"), html);
    }

    private void add(Path kind) throws IOException {
        String before = "";
        for (Path file : list(kind).toList()) {
            String picture = file.getFileName().toString().replace(".png", "");
            String[] name = picture.split("-(?=\\d+-\\w+$)");
            if (!name[0].equals(before)) {
                before = name[0];
                html.append("<h2>%s</h2>\n".formatted(before));
            }
            int width = Integer.parseInt(name[1].replaceAll("-.*", "")) / 2;
            html.append("<img loading=\"lazy\" alt=\"%2$s\" src=\"%1$s/%2$s.png\" width=\"%3$d\">\n"
                    .formatted(kind.getFileName(), picture, width));
            pictures++;
        }
    }

    int pictures() {
        return pictures;
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
