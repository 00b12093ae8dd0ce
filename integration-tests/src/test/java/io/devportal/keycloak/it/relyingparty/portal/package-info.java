// SPDX-License-Identifier: Apache-2.0
/**
 * Reads tokens and assertions exactly as each portal does, so that a recipe is proven without the portal. One class for
 * each portal; what it refuses, the portal refuses.
 */
package io.devportal.keycloak.it.relyingparty.portal;
