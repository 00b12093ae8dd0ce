// SPDX-License-Identifier: Apache-2.0
/** Each preset, walked through in the order of the documentation of the portal that it is named after. Start at {@link Walk}. */
package io.devportal.keycloak.it.presets;
