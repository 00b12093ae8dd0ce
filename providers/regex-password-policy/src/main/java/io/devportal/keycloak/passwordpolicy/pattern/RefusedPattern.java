// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** Thrown for a regex that we do not run. The message is a sentence for an administrator. */
public final class RefusedPattern extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedPattern(String message) {
        super(message);
    }
}
