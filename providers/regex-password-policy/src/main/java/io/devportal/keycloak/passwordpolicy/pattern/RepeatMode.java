// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

public enum RepeatMode {
    GREEDY,
    LAZY,
    POSSESSIVE
}
