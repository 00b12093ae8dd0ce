// SPDX-License-Identifier: Apache-2.0
/**
 * The REST API below {@code /realms/{realm}/portal/api}: one authentication, one form of error. Start at
 * {@link io.devportal.keycloak.usermanagement.rest.PortalResource}. Rows T17, T18, T20; D-08, E-01 to E-06, E-17.
 */
package io.devportal.keycloak.usermanagement.rest;
