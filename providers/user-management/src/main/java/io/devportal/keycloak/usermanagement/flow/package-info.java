// SPDX-License-Identifier: Apache-2.0
/**
 * What the steps of all login and registration flows, and their factories, answer alike. Nothing here knows a feature. Start
 * at {@link io.devportal.keycloak.usermanagement.flow.FlowStepFactory}.
 */
package io.devportal.keycloak.usermanagement.flow;
