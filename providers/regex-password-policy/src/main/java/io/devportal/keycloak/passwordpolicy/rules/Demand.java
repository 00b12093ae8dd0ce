// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

/** Whether the whole password must match the pattern of a rule. */
public enum Demand {
    MATCH,
    NOT_MATCH
}
