// SPDX-License-Identifier: Apache-2.0
/**
 * Who has which role in which organization: Keycloak's organizations and organization groups behind one interface.
 * L6, L10, L39, B10. Start at {@link OrganizationRoles}.
 */
package io.devportal.keycloak.organizationroles.roles;
