// SPDX-License-Identifier: Apache-2.0
/**
 * How Keycloak stores what admins enter in the Admin Console. Start at
 * {@link io.devportal.keycloak.organizationroles.option.StoredTable}.
 */
package io.devportal.keycloak.organizationroles.option;
