// SPDX-License-Identifier: Apache-2.0
/**
 * Organizations, and the roles of people in them. For those that people register together with themselves (names, what is
 * taken, how one comes into being) start at {@link io.devportal.keycloak.usermanagement.organization.OrganizationService};
 * for roles, as portal admins see and change them, at
 * {@link io.devportal.keycloak.usermanagement.organization.RoleService}. Rows L5-L7, B10; D-03, D-05, R-21.
 */
package io.devportal.keycloak.usermanagement.organization;
