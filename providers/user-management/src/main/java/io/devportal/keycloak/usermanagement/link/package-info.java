// SPDX-License-Identifier: Apache-2.0
/**
 * The addresses that mails and pages lead to: activation link, link to join, sign-in, home page of a portal; and what the codes of
 * links stand for. What an activation link opens is in {@code activation}. Start at
 * {@link io.devportal.keycloak.usermanagement.link.MailLinks}. Rows G10, B8, B24; C-01, K-01.
 */
package io.devportal.keycloak.usermanagement.link;
