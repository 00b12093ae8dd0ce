// SPDX-License-Identifier: Apache-2.0
/**
 * The list of routes: everything below {@code /realms/{realm}/portal}. A new route of the API is a line in
 * {@link io.devportal.keycloak.usermanagement.routes.ApiRoutes}; what it does stands with its feature, and what all routes
 * share in the package {@code rest}. Rows T17, T18, T20; D-08, E-01 to E-06, E-17.
 */
package io.devportal.keycloak.usermanagement.routes;
