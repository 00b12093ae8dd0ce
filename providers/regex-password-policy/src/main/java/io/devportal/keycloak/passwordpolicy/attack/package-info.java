// SPDX-License-Identifier: Apache-2.0
/**
 * Tries to hang the server with an administrator's rules before anybody else can (B6): at save, the rules meet inputs that
 * make bad regexes slow. Start in {@link Attack}.
 */
package io.devportal.keycloak.passwordpolicy.attack;
