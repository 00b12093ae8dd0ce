// SPDX-License-Identifier: Apache-2.0
/**
 * A browser without a screen: just enough HTTP to walk through Keycloak's pages, and to attack its forms. Start at
 * {@link HttpBrowser}.
 */
package io.devportal.keycloak.testserver.http;
