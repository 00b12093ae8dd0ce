// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.regex.Pattern;

/** The requested page of a list; at most 100 rows. */
public record Page(int first, int max) {

    private static final int STANDARD = 20;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");
    private static final int MOST = 100;

    public static Page of(String first, String max) {
        return new Page(number("first", first, 0, 0, Integer.MAX_VALUE), number("max", max, STANDARD, 1, MOST));
    }

    /** How many rows of a list that goes on by a {@link Cursor}. */
    public static int size(String max) {
        return of(null, max).max();
    }

    private static int number(String field, String text, int standard, int least, int most) {
        if (text == null) {
            return standard;
        }
        // parseInt reads the digits of every script
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw new Refusal(Denial.invalid(field, "a number from " + least + " to " + most));
    }
}
