// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.devportal.keycloak.usermanagement.text.SpreadsheetCell;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * A list as a file for spreadsheets: RFC 4180, every cell quoted and none of them a formula, in UTF-8 with a byte
 * order mark for Excel. It is written while it is read.
 */
public final class CsvDownload {
    public static final String TYPE = "text/csv";

    private static final String MARK = "\uFEFF";

    private CsvDownload() {}

    /**
     * @param name of the file, without its ending
     * @param delimiter between two cells of a line
     * @param parts of the list; each line has a cell for every title, and null is an empty one
     */
    public static Response of(
            String name, CsvDelimiter delimiter, List<String> titles, Iterator<List<List<String>>> parts) {
        StreamingOutput body = out -> write(out, delimiter, titles, parts);
        return Response.ok(body, TYPE + "; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static void write(
            OutputStream out, CsvDelimiter delimiter, List<String> titles, Iterator<List<List<String>>> parts)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        ICSVWriter csv = new CSVWriter(
                text,
                delimiter.sign(),
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
                ICSVWriter.RFC4180_LINE_END);
        csv.writeNext(cells(titles));
        while (parts.hasNext()) {
            parts.next().forEach(line -> csv.writeNext(cells(line)));
            // it keeps errors to itself, and nobody reads on to whom nobody listens
            if (csv.checkError()) {
                throw new IOException("The file could not be written", csv.getException());
            }
        }
        csv.flush();
    }

    private static String[] cells(List<String> line) {
        return line.stream().map(SpreadsheetCell::of).toArray(String[]::new);
    }
}
