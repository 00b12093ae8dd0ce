// SPDX-License-Identifier: Apache-2.0
/**
 * Inviting people: with a new account, which they set up through the activation link, or to another organization
 * with the account that they have. Start at {@link InvitingService}. {@link InvitationService} shows, resends and
 * withdraws invitations; {@link JoinService} accepts and declines them; {@link ConsoleInvitationListener} handles
 * people whom an admin adds in Keycloak's own console. The stores are in {@code account}. Rows G22, T7 to T15, L1
 * to L3, L11 to L20, B10, B22; C-04, C-07, E-13, F-03, J-02, J-03, R-03.
 */
package io.devportal.keycloak.usermanagement.invitation;
