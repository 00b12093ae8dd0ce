// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;

/** A query parameter that is {@code true} or {@code false}. */
public final class BooleanParameter {

    private BooleanParameter() {}

    /** Null when absent. Throws a {@link Refusal} for any other word. */
    public static Boolean of(String name, String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new Refusal(Denial.invalid(name, "true or false"));
        }
        return Boolean.valueOf(value);
    }
}
