// SPDX-License-Identifier: Apache-2.0
/**
 * A browser without a screen: enough HTTP to walk through Keycloak's pages, and to attack its forms.
 * Start reading at {@link io.devportal.keycloak.testserver.http.HttpBrowser}.
 */
package io.devportal.keycloak.testserver.http;
