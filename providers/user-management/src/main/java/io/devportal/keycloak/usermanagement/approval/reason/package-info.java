// SPDX-License-Identifier: Apache-2.0
/**
 * Reasons for rejections that portal admins have written before, in several languages: kept with the realm, and told to each
 * person in theirs. Start at {@link io.devportal.keycloak.usermanagement.approval.reason.SavedReasons}. Rows B16, T18; E-17.
 */
package io.devportal.keycloak.usermanagement.approval.reason;
