// SPDX-License-Identifier: Apache-2.0
/**
 * What keeps limits true when many requests come at once, on one node and on several: one row of the database for one
 * limit, locked until the transaction ends. Start at {@link io.devportal.keycloak.usermanagement.limit.Turns}. Rows K-05, K-06.
 */
package io.devportal.keycloak.usermanagement.limit;
