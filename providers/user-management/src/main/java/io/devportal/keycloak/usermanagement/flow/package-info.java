// SPDX-License-Identifier: Apache-2.0
/**
 * Base classes of the steps of login and registration flows. Nothing here knows a feature. Start at
 * {@link FlowStepFactory}.
 */
package io.devportal.keycloak.usermanagement.flow;
