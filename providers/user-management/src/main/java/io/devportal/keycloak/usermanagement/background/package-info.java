// SPDX-License-Identifier: Apache-2.0
/**
 * Work outside of requests: timers, threads, work after a commit, and a transaction per realm. All workers are
 * registered in {@code routes.PortalResourceProviderFactory}; the work itself is in the package of its feature.
 * Start at {@link Workers}.
 */
package io.devportal.keycloak.usermanagement.background;
