// SPDX-License-Identifier: Apache-2.0
/**
 * Organization roles in OIDC tokens and SAML assertions, in the shape that a portal reads. L10, L39, B1. Start at
 * {@link io.devportal.keycloak.organizationroles.token.OidcOrganizationRoleMapper}.
 */
package io.devportal.keycloak.organizationroles.token;
