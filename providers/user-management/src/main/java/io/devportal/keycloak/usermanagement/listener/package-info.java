// SPDX-License-Identifier: Apache-2.0
/**
 * Base classes of our listeners to Keycloak's events: they are active in every realm, and when one fails, so does
 * the operation that it guards. Start at {@link Guard}.
 */
package io.devportal.keycloak.usermanagement.listener;
