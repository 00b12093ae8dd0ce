// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import java.util.Map;

/** Denials of a file, or of one of its lines. Those of the whole file are checked before anything is done. */
final class CsvDenials {

    private static final int LONGEST_QUOTE = 60;
    private static final String COLUMNS = String.join(", ", Column.labels());

    private CsvDenials() {}

    static Denial unknownColumn(String title) {
        return file(
                "The first line has an unknown or repeated column: \"" + shown(title) + "\". Known columns are "
                        + COLUMNS + ".",
                "unknown-column",
                shown(title),
                COLUMNS);
    }

    static Denial missingColumn(Column column) {
        return file(
                "The first line has no column \"" + column.label() + "\". It must name the columns, out of " + COLUMNS
                        + ".",
                "missing-column",
                column.label(),
                COLUMNS);
    }

    static Denial workbook() {
        return file("This is a workbook, not a CSV. Save it as \"CSV UTF-8\" and send that file.", "workbook");
    }

    /** @param line where the field begins */
    static Denial openQuote(String line) {
        return file(
                "In line " + line
                        + ", a field starts with a quotation mark but never ends. Close it, or remove the mark.",
                "open-quote",
                line);
    }

    static Denial lineTooLong(String line) {
        return file(
                "Line " + line + " has more than " + InvitationFile.LONGEST_LINE + " characters.",
                "long-line",
                line,
                Integer.toString(InvitationFile.LONGEST_LINE));
    }

    private static Denial file(String sentence, String... variant) {
        return new Denial(Kind.INVALID, "csv_not_readable", sentence, Map.of(), List.of(variant));
    }

    static Denial tooLarge() {
        return new Denial(
                Kind.TOO_LARGE,
                "csv_too_large",
                "The file has more than " + InvitationFile.MOST_LINES + " lines or " + InvitationFile.MOST_BYTES / 1024
                        + " KiB, so nothing was read. Split it into smaller files.");
    }

    static Denial tooManyFields() {
        return new Denial(
                Kind.INVALID,
                "csv_line",
                "This line has more fields than the first line. Put fields that contain a comma in quotation marks.",
                Map.of(),
                List.of("too-many-fields"));
    }

    static Denial wrongEncoding(Column column) {
        return new Denial(
                Kind.INVALID,
                "csv_line",
                "Some characters cannot be read. Save the file as \"CSV UTF-8\", or name its encoding in the header"
                        + " Content-Type.",
                Map.of(Denial.FIELD, column.label()),
                List.of("encoding"));
    }

    /** @param candidates those that differ in case only, or none */
    static Denial organization(List<String> candidates) {
        String all = String.join(", ", candidates);
        return Denial.invalid(
                Column.ORGANIZATION.label(),
                candidates.isEmpty()
                        ? Expected.of("alias", "the alias or name of an organization you may invite people to")
                        : Expected.of("alias-of", "the alias of one of these, exactly as written: " + all, all));
    }

    /** An error of the server, at one line of several: the others go on. */
    static Denial notInvited() {
        return new Denial(
                Kind.FAILED,
                "not_invited",
                "This line failed because of a server error, and nothing was done for it. The server log says why.");
    }

    /** @param line its number */
    static Denial saidBefore(String line) {
        return new Denial(
                Kind.INVALID,
                "csv_line",
                "Line " + line + " already invites this person to the same organization.",
                Map.of(),
                List.of("said-before", line));
    }

    private static String shown(String title) {
        String line = HarmlessText.line(title);
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
