// SPDX-License-Identifier: Apache-2.0
/**
 * What a portal looks like to the people who sign in: its name, colours, logo, the panel beside the form, links and labels,
 * changed while the server runs. Kept in realm attributes and in the texts of the realm, where the login theme reads them.
 * Start at {@link io.devportal.keycloak.usermanagement.branding.BrandingService}. Rows T4, G-01, C-20.
 */
package io.devportal.keycloak.usermanagement.branding;
