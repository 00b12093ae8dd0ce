// SPDX-License-Identifier: Apache-2.0
/**
 * Reasons for rejections. Portal admins can save them in several languages; each person gets theirs in their own.
 * Start at {@link SavedReasons}. Rows B16, T18; E-17.
 */
package io.devportal.keycloak.usermanagement.approval.reason;
