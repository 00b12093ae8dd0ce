// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what: the portal's roles, the rules, and how a refusal is named. Start at
 * {@link io.devportal.keycloak.usermanagement.access.AccessRules}. Rows G19, T20; B-10, D-08, E-10, E-19.
 */
package io.devportal.keycloak.usermanagement.access;
