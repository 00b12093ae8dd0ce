// SPDX-License-Identifier: Apache-2.0
/**
 * Locks and rate limits across all nodes: database rows that a request locks until its transaction ends. The limits
 * themselves are defined where they are used, such as in {@code registration.limits}. Start at {@link Locks}. Rows
 * K-05, K-06.
 */
package io.devportal.keycloak.usermanagement.lock;
