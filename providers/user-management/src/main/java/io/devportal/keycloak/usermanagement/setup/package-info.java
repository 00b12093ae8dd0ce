// SPDX-License-Identifier: Apache-2.0
/**
 * Sets up a developer portal in an existing realm (B18): adds what {@code realm-config/portal-realm.json} has and
 * the realm lacks, in one transaction. Existing configuration is changed only where it has to refer to something
 * new. Start at {@link SetUpService}.
 */
package io.devportal.keycloak.usermanagement.setup;
