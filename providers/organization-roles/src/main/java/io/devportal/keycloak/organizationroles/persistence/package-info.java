// SPDX-License-Identifier: Apache-2.0
/**
 * Registers the table PORTAL_ROLE_GRANT with Keycloak, and deletes rows with what they refer to. R-20, E-29. Start
 * at {@link RoleEntityProvider}.
 */
package io.devportal.keycloak.organizationroles.persistence;
