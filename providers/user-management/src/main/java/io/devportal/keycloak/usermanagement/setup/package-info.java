// SPDX-License-Identifier: Apache-2.0
/**
 * Makes a developer portal of a realm that is in use already (B18): what {@code realm-config/portal-realm.json} has and the
 * realm lacks, in one transaction. Nothing that the realm had before is edited but what has to point to something new. Start
 * at {@link SetUpService}.
 */
package io.devportal.keycloak.usermanagement.setup;
