// SPDX-License-Identifier: Apache-2.0
/**
 * What the proof of an address ends: whoever typed the address at sign-up need not be its owner. Start at
 * {@link io.devportal.keycloak.usermanagement.proof.AddressProof}. Row K-03.
 */
package io.devportal.keycloak.usermanagement.proof;
