// SPDX-License-Identifier: Apache-2.0
/**
 * A provider of Keycloak that moves the server's clock. It is packed into a jar at test time, for the PostgreSQL server
 * only: the other one runs exactly what people install. Tests use it through
 * {@link io.devportal.keycloak.it.harness.Clock}.
 */
package io.devportal.keycloak.it.clock;
