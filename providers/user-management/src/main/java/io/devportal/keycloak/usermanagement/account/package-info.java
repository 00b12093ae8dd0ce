// SPDX-License-Identifier: Apache-2.0
/**
 * The state of accounts (DESIGN: own table, compare-and-set) and what removes or ends it.
 * Start at {@link io.devportal.keycloak.usermanagement.account.Accounts}. Rows T6, T16-T18, L8, L21.
 */
package io.devportal.keycloak.usermanagement.account;
