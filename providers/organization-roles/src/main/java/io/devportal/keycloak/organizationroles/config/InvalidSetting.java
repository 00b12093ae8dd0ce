// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

/** Why a value in a mapper's configuration cannot be used. No braces and no apostrophes: Keycloak formats it. */
final class InvalidSetting extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidSetting(String reason) {
        super(reason);
    }

    InvalidSetting of(String label) {
        return new InvalidSetting(label + ": " + getMessage());
    }
}
