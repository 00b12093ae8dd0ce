// SPDX-License-Identifier: Apache-2.0
/**
 * From the mail to the working account: the link, the set-up form behind it, and the required action that nobody pending
 * gets past. Start at {@link io.devportal.keycloak.usermanagement.activation.ActivationTokenHandler}.
 * Rows G10-G12, G18, L8, L9, L21, L22, B8, B9; C-01 to C-25, F-07.
 */
package io.devportal.keycloak.usermanagement.activation;
