// SPDX-License-Identifier: Apache-2.0
/**
 * Newer jars on the data of earlier ones. {@code upgrade/26.7.0-early.sql.gz} holds what Keycloak 26.7.3 with the jars of commit
 * c7f4fee8 wrote into PostgreSQL: the first change sets, before the invitations. A dump stays as it is; a release adds one.
 * Start at {@link io.devportal.keycloak.it.upgrade.UpgradeIT}; {@link io.devportal.keycloak.it.upgrade.RollingUpgradeIT} runs both side
 * by side.
 */
package io.devportal.keycloak.it.upgrade;
