// SPDX-License-Identifier: Apache-2.0
/**
 * The list of routes: everything below {@code /realms/{realm}/portal}. To add a route to the API, add a line to
 * {@link ApiRoutes}; its resource is in the package of its feature, and what all routes share is in {@code rest}.
 * Rows T17, T18, T20; D-08, E-01 to E-06, E-17.
 */
package io.devportal.keycloak.usermanagement.routes;
