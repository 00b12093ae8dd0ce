// SPDX-License-Identifier: Apache-2.0
/**
 * From the mail to the working account: the link, the set-up form behind it, and the required action that nobody pending
 * gets past. Start at {@link io.devportal.keycloak.usermanagement.activation.ActivationTokenHandler}; for "send me a new link" at
 * {@link io.devportal.keycloak.usermanagement.activation.LinkRenewal}, for what the proof of an address ends at
 * {@link io.devportal.keycloak.usermanagement.activation.AddressProof}, for pages of a sign-in that were left open at
 * {@link io.devportal.keycloak.usermanagement.activation.HeldSignIn}.
 * Rows G10-G12, G18, L8, L9, L20-L22, B8, B9; C-01 to C-25, F-07, J-02, K-03.
 */
package io.devportal.keycloak.usermanagement.activation;
