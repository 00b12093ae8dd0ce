// SPDX-License-Identifier: Apache-2.0
/** A sender of mails that is not Keycloak's own, which a test packs into a jar of its own. */
package io.devportal.keycloak.it.sender;
