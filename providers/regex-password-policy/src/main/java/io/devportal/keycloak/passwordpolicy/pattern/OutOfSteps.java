// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** Leaves the regex engine from the middle of its work. */
final class OutOfSteps extends RuntimeException {
    static final OutOfSteps INSTANCE = new OutOfSteps();
    private static final long serialVersionUID = 1L;

    private OutOfSteps() {
        super("out of steps", null, false, false);
    }
}
