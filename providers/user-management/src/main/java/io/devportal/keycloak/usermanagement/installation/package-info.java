// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the server has what this jar cannot do without; asked while Keycloak is built. Start at
 * {@link io.devportal.keycloak.usermanagement.installation.CompanionJar}.
 */
package io.devportal.keycloak.usermanagement.installation;
