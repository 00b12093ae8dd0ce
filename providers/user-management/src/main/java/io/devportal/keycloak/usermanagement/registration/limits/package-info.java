// SPDX-License-Identifier: Apache-2.0
/**
 * Who may sign up, and how often: limits per network address and for the queue, and lists of e-mail domains that
 * are allowed, blocked or approved automatically. Start at {@link SignUpLimits};
 * {@link io.devportal.keycloak.usermanagement.lock.Locks} makes concurrent sign-ups count each other. Rows B12,
 * K-05.
 */
package io.devportal.keycloak.usermanagement.registration.limits;
