// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

enum Verdict {
    KEPT,
    BROKEN,
    /** Out of steps: refused, whatever the rule demands. */
    UNDECIDED
}
