// SPDX-License-Identifier: Apache-2.0
/**
 * Permissions: one table of actions and conditions, what it needs to know about the caller and the target person,
 * and refusals. Start at {@link Action}. Rows G19, T20, L1 to L4, L29 to L47; B-10, D-08, E-10, E-19.
 */
package io.devportal.keycloak.usermanagement.access;
