// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.config;

/** Why a value in a mapper's configuration cannot be used. No braces and no apostrophes: Keycloak formats it. */
public final class InvalidSetting extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidSetting(String reason) {
        super(reason);
    }

    public InvalidSetting of(String label) {
        return new InvalidSetting(label + ": " + getMessage());
    }
}
