// SPDX-License-Identifier: Apache-2.0
/**
 * Roles in organizations from an identity provider: two mappers that apply its claims at each login, the record of
 * what they granted, and the authorization type of an identity provider. B14, L33, L42-L44. Start at
 * {@link RoleSyncService}.
 */
package io.devportal.keycloak.organizationroles.identityprovider;
