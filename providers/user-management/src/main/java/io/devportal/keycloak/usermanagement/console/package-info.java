// SPDX-License-Identifier: Apache-2.0
/**
 * The page of the console and what it loads: plain modules, styles and texts below {@code portal-console}, served as theme
 * resources. It asks the API like any other client and may nothing by itself. Start at
 * {@link io.devportal.keycloak.usermanagement.console.ConsolePage}. Rows B2, B20; ADR 0032.
 */
package io.devportal.keycloak.usermanagement.console;
