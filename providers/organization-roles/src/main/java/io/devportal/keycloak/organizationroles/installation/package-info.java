// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the server is one that this jar, and those that need it, are made for; asked while Keycloak is built. Start at
 * {@link io.devportal.keycloak.organizationroles.installation.SupportedKeycloak}.
 */
package io.devportal.keycloak.organizationroles.installation;
