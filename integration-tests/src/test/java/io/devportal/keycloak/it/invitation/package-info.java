// SPDX-License-Identifier: Apache-2.0
/**
 * People whom an admin adds: with a new account, to a further organization, from Keycloak's own console. Start reading at {@link
 * io.devportal.keycloak.it.invitation.InvitationIT}.
 */
package io.devportal.keycloak.it.invitation;
