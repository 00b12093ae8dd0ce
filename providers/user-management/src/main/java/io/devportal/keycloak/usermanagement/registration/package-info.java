// SPDX-License-Identifier: Apache-2.0
/**
 * Signing up: the steps of the registration flow, the result page, and the guard for flows without our step. Start
 * at {@link ApprovalFormAction}. Rows G3, G4, G7-G9, T3, T5, T6, L8, L9, D-01.
 */
package io.devportal.keycloak.usermanagement.registration;
