// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TranslatedTitlesTest {
    private static final Path TEXTS = Path.of("src/main/resources/portal-console/texts");

    /** A file says nothing of its language. */
    @Test // B16, B19
    void aTitleIsTheSameColumnInEveryLanguage() throws IOException {
        Map<String, Column> columns = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TEXTS, "csv_*.properties")) {
            for (Path file : files) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                for (Column column : Column.values()) {
                    String title = texts.getProperty("portalConsoleCsvHeading." + column.label());
                    assertThat(title).as("%s of %s", column, file).isNotBlank();
                    Column known = columns.putIfAbsent(Column.letters(title), column);
                    assertThat(known).as("%s of %s", title, file).isIn(null, column);
                }
            }
        }
        assertThat(columns).containsEntry("vorname", Column.FIRST_NAME).containsEntry("імя", Column.FIRST_NAME);
    }
}
