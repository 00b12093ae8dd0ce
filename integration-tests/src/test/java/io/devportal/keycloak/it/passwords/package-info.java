// SPDX-License-Identifier: Apache-2.0
/**
 * Password rules: where they are checked, how they are published, and the list on the pages. Start reading at {@link
 * io.devportal.keycloak.it.passwords.PasswordRulesIT}.
 */
package io.devportal.keycloak.it.passwords;
