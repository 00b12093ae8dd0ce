// SPDX-License-Identifier: Apache-2.0
/**
 * One after the other, on one node and on several: rows of the database that a request locks until its transaction ends.
 * What is counted meanwhile, and how much is too much, its users know, such as
 * {@code registration.limits}. Start at {@link io.devportal.keycloak.usermanagement.lock.Turns}. Rows K-05, K-06.
 */
package io.devportal.keycloak.usermanagement.lock;
