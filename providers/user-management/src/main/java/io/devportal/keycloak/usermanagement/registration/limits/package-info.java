// SPDX-License-Identifier: Apache-2.0
/**
 * Who may sign up, and how often: limits by network address and queue, lists of e-mail domains that are allowed, blocked or
 * approved at once. Start at {@link io.devportal.keycloak.usermanagement.registration.limits.SignUpLimits}. That two sign-ups at the same moment count each
 * other is the business of {@link io.devportal.keycloak.usermanagement.lock.Turns}. Rows B12, K-05.
 */
package io.devportal.keycloak.usermanagement.registration.limits;
