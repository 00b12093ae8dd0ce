// SPDX-License-Identifier: Apache-2.0
/**
 * The promises on paper against the code: acceptance rows, security cases, routes, recipes, links in the documentation. No
 * server is needed. Start reading at {@link io.devportal.keycloak.it.contract.AcceptanceIndexTest}.
 */
package io.devportal.keycloak.it.contract;
