// SPDX-License-Identifier: Apache-2.0
/**
 * Organizations that people register together with themselves: names, what is taken, how one comes into being. Start at
 * {@link io.devportal.keycloak.usermanagement.organization.OrganizationService}. Rows L5-L7, B10; D-03, D-05, R-21.
 */
package io.devportal.keycloak.usermanagement.organization;
