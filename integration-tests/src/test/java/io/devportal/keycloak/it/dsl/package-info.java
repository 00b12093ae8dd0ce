// SPDX-License-Identifier: Apache-2.0
/**
 * People, organizations, clients and realms as tests of several journeys need them. Start reading at {@link
 * io.devportal.keycloak.it.dsl.People}.
 */
package io.devportal.keycloak.it.dsl;
