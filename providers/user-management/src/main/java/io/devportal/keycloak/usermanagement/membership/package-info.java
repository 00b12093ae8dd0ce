// SPDX-License-Identifier: Apache-2.0
/**
 * Members of organizations and their roles, as portal admins and org admins see and change them. Start at
 * {@link RoleService}. Rows L31 to L34, L39, L41; D-03, E-09, E-11, E-15, R-21.
 */
package io.devportal.keycloak.usermanagement.membership;
