// SPDX-License-Identifier: Apache-2.0
/**
 * Invitations from a CSV file, as spreadsheets write it: read, validated line by line, and sent. Start at
 * {@link InvitationFile}. Rows B16; R-25, I-03.
 */
package io.devportal.keycloak.usermanagement.invitation.csv;
