// SPDX-License-Identifier: Apache-2.0
/**
 * What somebody tries who means harm. Attacks on one feature only stand beside its other tests. Start reading at {@link
 * io.devportal.keycloak.it.attack.CraftedFormIT}.
 */
package io.devportal.keycloak.it.attack;
