// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

/** Password rules that cannot be used; the message is a sentence for an administrator. */
final class InvalidRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidRules(String message) {
        super(OneLine.of(message));
    }
}
