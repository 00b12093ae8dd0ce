// SPDX-License-Identifier: Apache-2.0
/**
 * Organization roles of a realm: which there are and who has them ({@code roles}), how they get into tokens and
 * assertions ({@code token}), and how an identity provider grants them ({@code identityprovider}). Start in
 * {@code roles}.
 */
package io.devportal.keycloak.organizationroles;
