// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

/**
 * Thrown for a policy, or definitions of its rules, that cannot be used. The message is a sentence for an
 * administrator.
 */
final class InvalidPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidPolicy(String message) {
        super(OneLine.of(message));
    }
}
