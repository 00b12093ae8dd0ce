// SPDX-License-Identifier: Apache-2.0
/**
 * The link in the mail and the set-up form behind it, until somebody is in. Start reading at {@link
 * io.devportal.keycloak.it.activation.ActivationLinkIT}.
 */
package io.devportal.keycloak.it.activation;
