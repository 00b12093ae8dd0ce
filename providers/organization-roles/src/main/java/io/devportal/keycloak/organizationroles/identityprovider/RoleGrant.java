// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;

/**
 * A role that a mapper has granted.
 *
 * @param madeMember whether the mapper brought the person into the organization, too
 */
record RoleGrant(String organizationId, OrganizationRole role, boolean madeMember) {}
