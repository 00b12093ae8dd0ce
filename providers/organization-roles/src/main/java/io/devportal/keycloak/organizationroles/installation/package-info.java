// SPDX-License-Identifier: Apache-2.0
/**
 * Checks at {@code kc.sh build} that this jar, and those that need it, support the Keycloak version. Start at
 * {@link SupportedKeycloak}.
 */
package io.devportal.keycloak.organizationroles.installation;
