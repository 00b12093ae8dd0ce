// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

/**
 * Makes a text safe for a spreadsheet, which would execute a cell that begins like a formula (OWASP: CSV injection):
 * an apostrophe in front makes it text. This also applies after other delimiters in the text, at which some programs
 * would begin a new cell.
 */
public final class SpreadsheetCell {
    /** Also in their wide form, which spreadsheets of East Asia take for the same. */
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String DELIMITERS = ",;|\n";

    private final StringBuilder text = new StringBuilder();

    /** What a program skips before it looks for the sign of a formula; null within a cell. */
    private StringBuilder skipped = new StringBuilder();

    private SpreadsheetCell() {}

    /** Without control characters other than line ends; empty for null. */
    public static String of(String typed) {
        if (typed == null) {
            return "";
        }
        // a line end in a cell is one character, and a tab would be a delimiter
        String clean = HarmlessText.paragraphs(typed.replace("\r\n", "\n").replace('\t', ' '));
        SpreadsheetCell cell = new SpreadsheetCell();
        clean.codePoints().forEach(cell::add);
        cell.text.append(cell.skipped == null ? "" : cell.skipped);
        return (clean.startsWith("\n") ? "'" : "") + cell.text;
    }

    private void add(int codePoint) {
        if (DELIMITERS.indexOf(codePoint) >= 0) {
            text.append(skipped == null ? "" : skipped).appendCodePoint(codePoint);
            skipped = new StringBuilder();
        } else if (skipped == null) {
            text.appendCodePoint(codePoint);
        } else if (isSkipped(codePoint)) {
            skipped.appendCodePoint(codePoint);
        } else {
            boolean isFormula = SIGNS.indexOf(codePoint) >= 0;
            text.append(isFormula ? "'" : "").append(skipped).appendCodePoint(codePoint);
            skipped = null;
        }
    }

    private static boolean isSkipped(int codePoint) {
        return codePoint == '"'
                || codePoint == '\''
                || Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
