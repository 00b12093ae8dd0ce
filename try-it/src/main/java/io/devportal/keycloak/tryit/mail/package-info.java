// SPDX-License-Identifier: Apache-2.0
/** Shows the mails that Keycloak sends, in the browser. Start at {@link InboxServer}. */
package io.devportal.keycloak.tryit.mail;
