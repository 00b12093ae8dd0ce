// SPDX-License-Identifier: Apache-2.0
/**
 * Ending what a person is signed in with. Start at
 * {@link io.devportal.keycloak.usermanagement.session.SessionEnding}. Rows; K-03.
 */
package io.devportal.keycloak.usermanagement.session;
