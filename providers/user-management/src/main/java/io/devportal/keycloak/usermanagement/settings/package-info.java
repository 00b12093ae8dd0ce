// SPDX-License-Identifier: Apache-2.0
/** The typed settings document of a realm. Start at {@link PortalSettings}. Rows T5, T6, T19, L8, L9. */
package io.devportal.keycloak.usermanagement.settings;
