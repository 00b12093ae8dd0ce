// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.notification.MailStatus;

/**
 * An invitation as its reader may see it.
 *
 * @param mail what became of the newest mail, or null while none was asked for
 * @param ofAccount whether the reader may know about the account behind it: a portal admin
 */
record InvitationDetails(Invitation invitation, MailStatus mail, boolean ofAccount) {}
