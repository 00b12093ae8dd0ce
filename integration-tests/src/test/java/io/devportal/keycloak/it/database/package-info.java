// SPDX-License-Identifier: Apache-2.0
/**
 * What depends on the database: locks, bursts, indexes, and letters that it does not store. Start reading at {@link
 * io.devportal.keycloak.it.database.DatabaseContract}.
 */
package io.devportal.keycloak.it.database;
