// SPDX-License-Identifier: Apache-2.0
/** Brings the tables PORTAL_* into Keycloak, and removes rows with their user or realm. R-20. */
package io.devportal.keycloak.usermanagement.persistence;
