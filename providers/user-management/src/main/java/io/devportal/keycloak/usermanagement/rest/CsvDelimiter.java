// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;

/** The query parameter {@code delimiter} of a list as a file: what stands between two cells. */
public enum CsvDelimiter {
    COMMA("comma", ','),
    /** What Excel expects where numbers have a comma. */
    SEMICOLON("semicolon", ';');

    public static final String PARAMETER = "delimiter";

    private final String word;
    private final char sign;

    CsvDelimiter(String word, char sign) {
        this.word = word;
        this.sign = sign;
    }

    /**
     * Throws a {@link Refusal} for any other word.
     *
     * @param value null for a comma, as programs read it
     */
    public static CsvDelimiter of(String value) {
        for (CsvDelimiter delimiter : values()) {
            if (delimiter.word.equals(value)) {
                return delimiter;
            }
        }
        if (value != null) {
            throw new Refusal(Denial.invalid(PARAMETER, "comma or semicolon"));
        }
        return COMMA;
    }

    char sign() {
        return sign;
    }
}
