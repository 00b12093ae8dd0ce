// SPDX-License-Identifier: Apache-2.0
/**
 * "Send me a new link": for people whose activation link expired or was replaced. Start at
 * {@link io.devportal.keycloak.usermanagement.renewal.LinkRenewal}. Rows B8, L20; C-07, J-02.
 */
package io.devportal.keycloak.usermanagement.renewal;
