// SPDX-License-Identifier: Apache-2.0
/**
 * Serves the console: the page, and the modules, styles and texts below {@code portal-console} as theme resources.
 * The console calls the API like any other client and has no permissions of its own. Start at {@link ConsolePage}.
 * Rows B2, B20; ADR 0032.
 */
package io.devportal.keycloak.usermanagement.console;
