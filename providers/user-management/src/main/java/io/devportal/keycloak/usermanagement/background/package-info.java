// SPDX-License-Identifier: Apache-2.0
/**
 * Work that no request waits for: what wakes by time, what follows a transaction, threads, and one transaction for one realm.
 * All workers are registered in one list, in {@code routes.PortalResourceProviderFactory}; what they do stands with their
 * features. Start at {@link io.devportal.keycloak.usermanagement.background.Workers}.
 */
package io.devportal.keycloak.usermanagement.background;
