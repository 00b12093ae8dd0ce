// SPDX-License-Identifier: Apache-2.0
/** {@code GET me}: who is signed in to the API, and what they may do. Start at {@link MeService}. */
package io.devportal.keycloak.usermanagement.me;
