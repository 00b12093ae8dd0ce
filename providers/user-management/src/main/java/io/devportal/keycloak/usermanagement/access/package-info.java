// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what: one table of actions and conditions, what it knows of the caller and of the person that something is
 * done to, and what a refusal is. Start at {@link io.devportal.keycloak.usermanagement.access.Action}. Rows G19, T20, L1 to
 * L4, L29 to L47; B-10, D-08, E-10, E-19.
 */
package io.devportal.keycloak.usermanagement.access;
