// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The heading of a file: its columns and delimiter.
 *
 * @param delimiter a comma; a semicolon where commas stand in numbers; a tab in Excel's "Unicode text"
 * @param columns in the order of the file; null for one without a title
 */
record Heading(char delimiter, List<Column> columns) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /**
     * Throws a {@link Refusal}.
     *
     * @param known the column of a title, empty for an unknown one
     */
    static Heading of(String line, Function<String, Optional<Column>> known) {
        char delimiter = DELIMITERS.stream()
                .max(Comparator.comparingLong(candidate -> count(titles(line, candidate), known)))
                .orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (String title : titles(line, delimiter)) {
            Column column = known.apply(title).orElse(null);
            if (column == null ? !title.isBlank() : columns.contains(column)) {
                throw new Refusal(CsvDenials.unknownColumn(title));
            }
            columns.add(column);
        }
        Stream.of(Column.values()).filter(Column::isRequired).forEach(required -> {
            if (!columns.contains(required)) {
                throw new Refusal(CsvDenials.missingColumn(required));
            }
        });
        return new Heading(delimiter, columns);
    }

    static ICSVParser parser(char delimiter) {
        return new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }

    private static List<String> titles(String line, char delimiter) {
        try {
            return Arrays.asList(parser(delimiter).parseLine(line));
        } catch (IOException e) {
            throw new Refusal(CsvDenials.openQuote("1"));
        }
    }

    private static long count(List<String> titles, Function<String, Optional<Column>> known) {
        return titles.stream().filter(title -> known.apply(title).isPresent()).count();
    }
}
