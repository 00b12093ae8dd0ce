// SPDX-License-Identifier: Apache-2.0
/**
 * The roles of people in organizations, as portal admins see and change them. Start at
 * {@link io.devportal.keycloak.usermanagement.role.RoleService}.
 */
package io.devportal.keycloak.usermanagement.role;
