// SPDX-License-Identifier: Apache-2.0
/**
 * What an identity provider says about a person, as roles in organizations. Knows nothing of Keycloak. B14, L43. Start at
 * {@link io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimReader}.
 */
package io.devportal.keycloak.organizationroles.identityprovider.claim;
