// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file of people to invite. It keeps the bytes and parses them on each iteration, so that a second pass needs
 * no memory.
 */
final class InvitationFile {

    static final int MOST_LINES = 10_000;
    static final int MOST_BYTES = 4 * 1024 * 1024;
    /** Many times what a line of seven fields needs; the parser's time grows faster than a line does. */
    static final int LONGEST_LINE = 8_192;

    /** A field with more line ends is one whose quotation mark was never closed. */
    private static final int MOST_LINES_OF_A_FIELD = 20;

    /** Excel writes and reads it, wherever the delimiter is not the one of its language. */
    private static final Pattern DELIMITER_HINT = Pattern.compile("(?i)\\s*\"?sep=(.)\"?\\s*");

    private final CsvEncoding text;
    private final Function<String, Optional<Column>> titles;

    /**
     * @param declared what the sender says about the encoding, or null
     * @param titles the column of a title, empty for an unknown one
     */
    InvitationFile(byte[] bytes, Charset declared, Function<String, Optional<Column>> titles) {
        this.text = CsvEncoding.of(bytes, declared);
        this.titles = titles;
    }

    /** Hands over each line that is not empty. Throws a {@link Refusal} for a file that cannot be read. */
    void forEach(Consumer<InvitationLine> reader) {
        try (NumberedLines lines = new NumberedLines(text.reader())) {
            Heading heading = heading(lines);
            read(lines, heading, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Heading heading(NumberedLines lines) throws IOException {
        String line = lines.readLine();
        Matcher hint = DELIMITER_HINT.matcher(line == null ? "" : line);
        while (line != null && (line.isBlank() || hint.matches())) {
            line = lines.readLine();
            hint.reset("");
        }
        return Heading.of(line == null ? "" : line, titles);
    }

    private static void read(NumberedLines lines, Heading heading, Consumer<InvitationLine> reader) throws IOException {
        CSVReader csv = new CSVReaderBuilder(lines)
                .withCSVParser(Heading.parser(heading.delimiter()))
                .withMultilineLimit(MOST_LINES_OF_A_FIELD)
                .build();
        int count = 0;
        while (!lines.areRead()) {
            int number = lines.read + 1;
            InvitationLine line = line(number, next(csv, number), heading.columns());
            if (line.hasMore() || !line.values().isEmpty()) {
                if (++count > MOST_LINES) {
                    throw new Refusal(CsvDenials.tooLarge());
                }
                reader.accept(line);
            }
        }
    }

    /** None for an empty line. */
    private static String[] next(CSVReader csv, int number) {
        try {
            String[] fields = csv.readNext();
            return fields == null ? new String[0] : fields;
        } catch (IOException | CsvException e) {
            throw new Refusal(CsvDenials.openQuote(Integer.toString(number)));
        }
    }

    private static InvitationLine line(int number, String[] fields, List<Column> columns) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        boolean hasMore = false;
        for (int i = 0; i < fields.length; i++) {
            String value = HarmlessText.spaced(fields[i]);
            Column column = i < columns.size() ? columns.get(i) : null;
            if (!value.isEmpty() && column == null) {
                hasMore = true;
            } else if (!value.isEmpty()) {
                values.put(column, value);
            }
        }
        return new InvitationLine(number, values, hasMore);
    }

    /** The parser asks for one line after the other. */
    private static final class NumberedLines extends BufferedReader {
        private int read;

        NumberedLines(Reader text) {
            super(text);
        }

        boolean areRead() throws IOException {
            // the second half of a line end may come first
            mark(2);
            boolean end = read() < 0;
            if (!end) {
                reset();
            }
            return end;
        }

        @Override
        public String readLine() throws IOException {
            String line = super.readLine();
            if (line != null) {
                read++;
                if (line.length() > LONGEST_LINE) {
                    throw new Refusal(CsvDenials.lineTooLong(Integer.toString(read)));
                }
            }
            return line;
        }
    }
}
