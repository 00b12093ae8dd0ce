// SPDX-License-Identifier: Apache-2.0
/**
 * What people type, judged and brought into one spelling: addresses, names, text on its way into a mail or a log. The only
 * definitions of these in the pack. Start at {@link io.devportal.keycloak.usermanagement.text.EmailAddress}. Row L28;
 * G-01 to G-03, K-07.
 */
package io.devportal.keycloak.usermanagement.text;
