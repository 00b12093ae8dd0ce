// SPDX-License-Identifier: Apache-2.0
/** Brings the table PORTAL_ROLE_GRANT into Keycloak, and removes rows with what they are about. R-20, E-29. */
package io.devportal.keycloak.organizationroles.persistence;
