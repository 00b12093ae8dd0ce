// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation.csv;

import io.devportal.keycloak.usermanagement.access.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes a file. Excel marks UTF-8 and UTF-16 with a byte order mark, LibreOffice and Google Sheets write UTF-8
 * without one, and older programs declare nothing.
 */
record CsvEncoding(byte[] bytes, Charset charset, int skipped) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** A zip, as Excel, LibreOffice and Google Sheets keep their own files, and the older file of Excel. */
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, (byte) 0x11, (byte) 0xE0});

    /**
     * Throws a {@link Refusal} for a file that is no text.
     *
     * @param declared what the sender says, or null; a mark in the file knows better
     */
    static CsvEncoding of(byte[] bytes, Charset declared) {
        if (WORKBOOKS.stream().anyMatch(beginning -> startsWith(bytes, beginning))) {
            throw new Refusal(CsvDenials.workbook());
        }
        if (startsWith(bytes, UTF_8_MARK)) {
            return new CsvEncoding(bytes, StandardCharsets.UTF_8, UTF_8_MARK.length);
        }
        if (startsWith(bytes, LITTLE_ENDIAN_MARK)) {
            return new CsvEncoding(bytes, StandardCharsets.UTF_16LE, LITTLE_ENDIAN_MARK.length);
        }
        if (startsWith(bytes, BIG_ENDIAN_MARK)) {
            return new CsvEncoding(bytes, StandardCharsets.UTF_16BE, BIG_ENDIAN_MARK.length);
        }
        return new CsvEncoding(bytes, declared == null ? unmarked(bytes) : declared, 0);
    }

    /** The names of columns are ASCII, or in letters for which spreadsheets write a mark: in UTF-16 every other byte is zero. */
    private static Charset unmarked(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** What is not in this encoding is read as U+FFFD. */
    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skipped, bytes.length - skipped), charset);
    }
}
