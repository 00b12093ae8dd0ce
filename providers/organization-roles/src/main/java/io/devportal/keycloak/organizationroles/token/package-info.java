// SPDX-License-Identifier: Apache-2.0
/**
 * Organization roles in OIDC tokens and SAML assertions, in the format that a portal reads. L10, L39, B1. Start at
 * {@link OidcOrganizationRoleMapper}.
 */
package io.devportal.keycloak.organizationroles.token;
