// SPDX-License-Identifier: Apache-2.0
/**
 * Which organizations people belong to and with which role, as admins see and change it. Start reading at {@link
 * io.devportal.keycloak.it.organizations.UserOrganizationsIT}.
 */
package io.devportal.keycloak.it.organizations;
