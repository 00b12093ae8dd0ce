// SPDX-License-Identifier: Apache-2.0
/** Brings the tables PORTAL_ACCOUNT and PORTAL_MAIL into Keycloak's persistence unit and schema. */
package io.devportal.keycloak.usermanagement.persistence;
