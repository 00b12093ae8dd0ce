// SPDX-License-Identifier: Apache-2.0
/**
 * Inviting people: with a new account, which they set up by the activation link, or to a further organization with the account
 * that they have. Start at {@link io.devportal.keycloak.usermanagement.invitation.InvitingService}; for what becomes of an
 * invitation at {@link io.devportal.keycloak.usermanagement.invitation.InvitationService}, for who accepts or declines at
 * {@link io.devportal.keycloak.usermanagement.invitation.JoinService}, for people whom an admin adds in Keycloak's own console at
 * {@link io.devportal.keycloak.usermanagement.invitation.ConsoleInvitationListener}. The rows are in {@code account}. Rows G22, T7 to
 * T15, L1 to L3, L11 to L20, B10, B22; C-04, C-07, E-13, F-03, J-02, J-03, R-03.
 */
package io.devportal.keycloak.usermanagement.invitation;
