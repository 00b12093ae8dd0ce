// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

/** What a regex says about a text. */
public enum Outcome {
    MATCHES,
    DIFFERS,
    /** The steps ran out, or the stack did. */
    UNDECIDED
}
