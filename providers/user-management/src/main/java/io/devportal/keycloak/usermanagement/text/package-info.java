// SPDX-License-Identifier: Apache-2.0
/**
 * Validation and normalization of the text that people enter: addresses, names, text for mails, logs and
 * spreadsheets. No other package defines these rules. Start at {@link EmailAddress}. Row L28; G-01 to G-03, K-07.
 */
package io.devportal.keycloak.usermanagement.text;
