// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Refusal;

/**
 * The query parameter {@code dry-run}: {@code false} makes the changes; {@code true}, or absent, only reports them.
 */
public final class DryRunParameter {
    public static final String NAME = "dry-run";

    private DryRunParameter() {}

    /** Throws a {@link Refusal} for any other word. */
    public static boolean isDry(String value) {
        return !Boolean.FALSE.equals(BooleanParameter.of(NAME, value));
    }
}
