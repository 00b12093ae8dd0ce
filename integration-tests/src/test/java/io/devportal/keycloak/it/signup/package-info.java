// SPDX-License-Identifier: Apache-2.0
/**
 * What somebody meets who signs up: the form, its limits and refusals, and the page after it. Start reading at {@link
 * io.devportal.keycloak.it.signup.SignUpIT}.
 */
package io.devportal.keycloak.it.signup;
