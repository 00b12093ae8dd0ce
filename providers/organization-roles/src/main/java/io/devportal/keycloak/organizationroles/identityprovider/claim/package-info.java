// SPDX-License-Identifier: Apache-2.0
/**
 * Parses what an identity provider says about a person into roles in organizations. Independent of Keycloak. B14,
 * L43. Start at {@link ClaimReader}.
 */
package io.devportal.keycloak.organizationroles.identityprovider.claim;
