// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.config;

/**
 * Thrown for an invalid value in a mapper's configuration. The message must contain no braces or apostrophes, because
 * Keycloak formats it.
 */
public final class InvalidSetting extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidSetting(String reason) {
        super(reason);
    }

    public InvalidSetting of(String label) {
        return new InvalidSetting(label + ": " + getMessage());
    }
}
