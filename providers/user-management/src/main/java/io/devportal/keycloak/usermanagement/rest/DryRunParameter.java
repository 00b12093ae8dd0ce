// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.List;

/** The query parameter {@code dry-run}: {@code false} does it; {@code true}, or absent, only says what would happen. */
public final class DryRunParameter {
    public static final String NAME = "dry-run";

    private DryRunParameter() {}

    /** Throws a {@link Refusal} for any other word. */
    public static boolean isDry(String value) {
        if (value != null && !List.of("true", "false").contains(value)) {
            throw new Refusal(Denial.invalid(NAME, "true or false"));
        }
        return !"false".equals(value);
    }
}
