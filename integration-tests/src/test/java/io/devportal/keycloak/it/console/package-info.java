// SPDX-License-Identifier: Apache-2.0
/** The console, as portal admins and org admins use it in a browser. */
package io.devportal.keycloak.it.console;
