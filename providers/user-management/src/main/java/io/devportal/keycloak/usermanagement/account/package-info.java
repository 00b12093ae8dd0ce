// SPDX-License-Identifier: Apache-2.0
/**
 * The state of accounts, in a table of their own with compare-and-set.
 * Start at {@link io.devportal.keycloak.usermanagement.account.Accounts}. Rows T6, T17, T18, L8, L21; B-01.
 */
package io.devportal.keycloak.usermanagement.account;
