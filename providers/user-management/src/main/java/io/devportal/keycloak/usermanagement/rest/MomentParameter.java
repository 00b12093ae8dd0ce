// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.regex.Pattern;

/** A query parameter for a point in time: milliseconds since the epoch, as in responses. */
public final class MomentParameter {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    private MomentParameter() {}

    /** @param value null where it does not matter; so is the answer then */
    public static Long of(String name, String value) {
        if (value == null) {
            return null;
        }
        if (!DIGITS.matcher(value).matches()) {
            throw new Refusal(Denial.invalid(name, "milliseconds since the epoch"));
        }
        return Long.valueOf(value);
    }
}
