// SPDX-License-Identifier: Apache-2.0
/**
 * Many invitations from a CSV, as spreadsheets write it: read, checked line by line, and sent. Start at
 * {@link io.devportal.keycloak.usermanagement.invitation.csv.InvitationFile}. Rows B16; R-25, I-03.
 */
package io.devportal.keycloak.usermanagement.invitation.csv;
