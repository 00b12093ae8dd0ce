// SPDX-License-Identifier: Apache-2.0
/**
 * The addresses that mails and pages lead to: activation link, sign-in, home page of a portal. What an activation link opens is
 * in {@code activation}. Start at {@link io.devportal.keycloak.usermanagement.link.ActivationLink}. Rows G10, B8; C-01, K-01.
 */
package io.devportal.keycloak.usermanagement.link;
