// SPDX-License-Identifier: Apache-2.0
/**
 * Shows the mails that Keycloak sends to a person in the browser. Start reading at
 * {@link io.devportal.keycloak.tryit.mail.InboxServer}.
 */
package io.devportal.keycloak.tryit.mail;
