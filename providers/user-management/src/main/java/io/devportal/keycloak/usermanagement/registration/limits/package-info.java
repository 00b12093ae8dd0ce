// SPDX-License-Identifier: Apache-2.0
/**
 * Lists of e-mail domains that guard self-registration: allowed, blocked, approved at once. Start at
 * {@link io.devportal.keycloak.usermanagement.domains.Domains}. Row B12.
 */
package io.devportal.keycloak.usermanagement.domains;
