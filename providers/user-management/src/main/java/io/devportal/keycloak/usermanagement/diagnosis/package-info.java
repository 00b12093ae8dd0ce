// SPDX-License-Identifier: Apache-2.0
/**
 * What is known about one person's sign-in: why they cannot, and what has happened to the account. Start at
 * {@link io.devportal.keycloak.usermanagement.diagnosis.SignInDiagnosis}, which is pure, and at
 * {@link io.devportal.keycloak.usermanagement.diagnosis.TimelineService}. Rows T6, L43, L46; E-30, R-28.
 */
package io.devportal.keycloak.usermanagement.diagnosis;
