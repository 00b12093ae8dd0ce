// SPDX-License-Identifier: Apache-2.0
/**
 * Servers that are started otherwise than most: with more features, below another path, behind a proxy, on IPv6. Each has a
 * server of its own. Start at {@link io.devportal.keycloak.it.modes.ScimIT}.
 */
package io.devportal.keycloak.it.modes;
