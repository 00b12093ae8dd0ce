// SPDX-License-Identifier: Apache-2.0
/**
 * Why a person cannot sign in, and the history of their account. Start at {@link SignInDiagnosis}, which is pure,
 * and at {@link TimelineService}. Rows T6, L43, L46; E-30, R-28.
 */
package io.devportal.keycloak.usermanagement.diagnosis;
