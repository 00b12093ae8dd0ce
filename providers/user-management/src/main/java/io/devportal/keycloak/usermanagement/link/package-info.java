// SPDX-License-Identifier: Apache-2.0
/**
 * Links in mails and pages: activation, invitation, sign-in, sign-up and the home page of a portal; and what the codes in
 * them stand for. The package {@code activation} handles opened activation links. Start at {@link MailLinks}. Rows
 * G10, B8, B24; C-01, K-01.
 */
package io.devportal.keycloak.usermanagement.link;
