// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

/**
 * What waits for a decision in one realm.
 *
 * @param realm its name
 * @param oldestSince milliseconds since the epoch, or null when nothing waits
 */
public record PendingRequests(String realm, long count, Long oldestSince) {}
