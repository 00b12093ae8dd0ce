// SPDX-License-Identifier: Apache-2.0
/**
 * Tests an administrator's rules against inputs that make bad regexes slow, when the rules are saved (B6), so that
 * nobody can hang the server with them later. Start at {@link Attack}.
 */
package io.devportal.keycloak.passwordpolicy.attack;
