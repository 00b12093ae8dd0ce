// SPDX-License-Identifier: Apache-2.0
/**
 * People whom an identity provider brings: first login, approval, and roles that follow a claim. Start reading at {@link
 * io.devportal.keycloak.it.identityprovider.IdentityProviderApprovalIT}.
 */
package io.devportal.keycloak.it.identityprovider;
