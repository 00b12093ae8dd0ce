// SPDX-License-Identifier: Apache-2.0
/**
 * Organizations. For those that people register at sign-up (names, uniqueness, creation) start at
 * {@link OrganizationService}; for those that admins see, create and change, at
 * {@link OrganizationAdministrationService}. Rows L5-L7, L10, B10; D-03, D-05, E-07, E-20, R-21.
 */
package io.devportal.keycloak.usermanagement.organization;
