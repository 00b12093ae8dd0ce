// SPDX-License-Identifier: Apache-2.0
/**
 * Clients that know nothing of us, on the recipes of {@code realm-config/portals}. Start reading at {@link
 * io.devportal.keycloak.it.relyingparty.RecipesIT}.
 */
package io.devportal.keycloak.it.relyingparty;
