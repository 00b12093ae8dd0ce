// SPDX-License-Identifier: Apache-2.0
/**
 * What the integration tests stand on: one Keycloak, one mail catcher and one browser per run, a fresh realm per test
 * class. A test class carries {@link io.devportal.keycloak.it.harness.PortalTest} and names what it needs as
 * parameters. What goes wrong is asked for in the same way: {@link io.devportal.keycloak.it.harness.FaultySmtp}, and on
 * PostgreSQL {@link io.devportal.keycloak.it.harness.Clock} and {@link io.devportal.keycloak.it.harness.Cluster}. Start
 * reading at {@link io.devportal.keycloak.it.harness.PortalExtension}.
 */
package io.devportal.keycloak.it.harness;
