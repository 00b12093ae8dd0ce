// SPDX-License-Identifier: Apache-2.0
/**
 * Organizations. For those that people register together with themselves (names, what is taken, how one comes into being)
 * start at {@link io.devportal.keycloak.usermanagement.organization.OrganizationService}; for what admins see, make and
 * change, at {@link io.devportal.keycloak.usermanagement.organization.OrganizationAdministrationService}. Rows L5-L7, L10,
 * B10; D-03, D-05, E-07, E-20, R-21.
 */
package io.devportal.keycloak.usermanagement.organization;
