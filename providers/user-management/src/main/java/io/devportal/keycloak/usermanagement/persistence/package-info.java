// SPDX-License-Identifier: Apache-2.0
/**
 * Registers the tables PORTAL_* with Keycloak, and deletes rows with their user or realm. Start at
 * {@link PortalEntityProvider}. R-20.
 */
package io.devportal.keycloak.usermanagement.persistence;
