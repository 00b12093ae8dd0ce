// SPDX-License-Identifier: Apache-2.0
/**
 * Password rules: bounding the work of a regex ({@code pattern}), rules and rule sets ({@code rules}), testing
 * rules against slow inputs ({@code attack}), the password policy provider ({@code policy}), reporting all failures
 * at once ({@code failures}), and the list that a password field shows ({@code checklist}). Start in {@code rules}.
 */
package io.devportal.keycloak.passwordpolicy;
