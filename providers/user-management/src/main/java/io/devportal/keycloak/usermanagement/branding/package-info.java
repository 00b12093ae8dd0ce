// SPDX-License-Identifier: Apache-2.0
/**
 * The look of a portal: its name, colours, logo, the panel beside the form, links and labels. It is stored in realm
 * attributes and in the realm's localization texts, where the login theme reads it, and can change while the server
 * runs. Start at {@link BrandingService}. Rows T4, G-01, C-20.
 */
package io.devportal.keycloak.usermanagement.branding;
