// SPDX-License-Identifier: Apache-2.0
/**
 * From the activation mail to the working account: the link, the set-up form behind it, and the required action
 * that no pending account gets past. Start at {@link ActivationTokenHandler}. New links are sent by
 * {@link LinkRenewal}; {@link AddressProof} ends what was chosen before an address is proven; {@link UnfinishedSignIn}
 * handles sign-ins that were left open. Rows G10-G12, G18, L8, L9, L20-L22, B8, B9; C-01 to C-25, F-07, J-02, K-03.
 */
package io.devportal.keycloak.usermanagement.activation;
