// SPDX-License-Identifier: Apache-2.0
/**
 * Organization roles in OIDC tokens and SAML assertions, and what they cost. Start reading at {@link
 * io.devportal.keycloak.it.tokens.OrganizationClaimIT}.
 */
package io.devportal.keycloak.it.tokens;
