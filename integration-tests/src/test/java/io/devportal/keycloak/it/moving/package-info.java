// SPDX-License-Identifier: Apache-2.0
/**
 * What the pack keeps about a realm goes to another server and comes in there. Start reading at {@link
 * io.devportal.keycloak.it.moving.MovedRealmIT}.
 */
package io.devportal.keycloak.it.moving;
