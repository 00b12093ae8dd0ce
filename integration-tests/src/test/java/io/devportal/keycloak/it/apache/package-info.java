// SPDX-License-Identifier: Apache-2.0
/** Clients that other people wrote, on the recipes of {@code realm-config/portals}: B1. */
package io.devportal.keycloak.it.apache;
