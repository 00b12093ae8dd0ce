// SPDX-License-Identifier: Apache-2.0
/**
 * Password rules: what a regex may cost ({@code pattern}), what a rule is and which there are ({@code rules}), whether
 * somebody could hang the server with one ({@code attack}), the policy that Keycloak asks ({@code policy}), all failures in
 * one answer ({@code failures}), and the list that a password field shows ({@code checklist}). Start in {@code rules}.
 */
package io.devportal.keycloak.passwordpolicy;
