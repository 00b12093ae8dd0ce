// SPDX-License-Identifier: Apache-2.0
/**
 * Takes what the pack keeps about a realm out as a file, and brings it into a realm again: Keycloak's own export leaves our tables
 * out. A line is a row; which tables there are and what a row needs around it stands in
 * {@link io.devportal.keycloak.usermanagement.moving.MovedKind}. Start at
 * {@link io.devportal.keycloak.usermanagement.moving.ImportService}.
 */
package io.devportal.keycloak.usermanagement.moving;
