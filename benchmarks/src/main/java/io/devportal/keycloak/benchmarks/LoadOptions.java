// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.time.Duration;

/**
 * How the figures under load are taken.
 *
 * @param rate journeys a second, and as many logins; 0 for what Keycloak holds without the pack
 * @param time of one run
 * @param soak of the long one
 */
record LoadOptions(double rate, Duration time, Duration soak) {}
