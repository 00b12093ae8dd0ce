// SPDX-License-Identifier: Apache-2.0
/**
 * What Keycloak asks of whatever hangs into it, and what ours answer alike. Nothing here knows a feature. Start at
 * {@link io.devportal.keycloak.usermanagement.spi.FlowStepFactory}.
 */
package io.devportal.keycloak.usermanagement.spi;
