// SPDX-License-Identifier: Apache-2.0
/**
 * From the mail to the working account: the link, the set-up form behind it, and the required action that nobody pending
 * gets past. Start at {@link io.devportal.keycloak.usermanagement.activation.ActivationTokenHandler}.
 * Rows G10-G12, G18, L8, L9, L21, L22, B8, B9; C-01, C-10, C-11, C-20, C-21.
 */
package io.devportal.keycloak.usermanagement.activation;
