// SPDX-License-Identifier: Apache-2.0
/**
 * The state of accounts, in our own table, changed by compare-and-set only; and the rows of invitations. Start at
 * {@link Accounts}. Rows T6, T17, T18, L8, L21; B-01.
 */
package io.devportal.keycloak.usermanagement.account;
