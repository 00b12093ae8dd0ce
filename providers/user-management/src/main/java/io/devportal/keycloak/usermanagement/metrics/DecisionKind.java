// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.metrics;

/** Its name in lower case is a label of the metric. */
public enum DecisionKind {
    APPROVED,
    REJECTED,
    /** Nobody decided in time. */
    EXPIRED,
    /** The realm's settings let everybody in. */
    AUTOMATIC
}
