// SPDX-License-Identifier: Apache-2.0
/**
 * Export and import of the data that the pack stores about a realm: Keycloak's own export leaves our tables out
 * . A line of the file is a row; {@link MovedKind} lists the tables and what their rows refer to. Start at
 * {@link ImportService}.
 */
package io.devportal.keycloak.usermanagement.moving;
