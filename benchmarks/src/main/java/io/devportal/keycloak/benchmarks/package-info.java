// SPDX-License-Identifier: Apache-2.0
/**
 * What the pack costs, in figures: Keycloak without the pack and with it, side by side in one run, on one database
 * server. Nothing here passes or fails; the table says which promises hold., J-04. Start reading at
 * {@link io.devportal.keycloak.benchmarks.Benchmarks}.
 */
package io.devportal.keycloak.benchmarks;
