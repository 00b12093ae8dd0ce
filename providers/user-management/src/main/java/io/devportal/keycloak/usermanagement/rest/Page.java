// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;

/** Which part of a list somebody asks for; never more than 100 rows. */
public record Page(int first, int max) {

    private static final int STANDARD = 20;
    private static final int MOST = 100;

    public static Page of(String first, String max) {
        return new Page(number("first", first, 0, 0, Integer.MAX_VALUE), number("max", max, STANDARD, 1, MOST));
    }

    private static int number(String field, String text, int standard, int least, int most) {
        if (text == null) {
            return standard;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same sentence as for a number out of range
        }
        throw new Refusal(Denial.invalid(field, "a number from " + least + " to " + most));
    }
}
