// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

/**
 * The new role of a person in one organization.
 *
 * @param role the only role there from now on, or null for none
 * @param leaves whether the membership goes, too; it stays where another group of the organization or an identity provider
 *     holds it
 */
public record RoleChange(String organizationId, OrganizationRole role, boolean leaves) {}
