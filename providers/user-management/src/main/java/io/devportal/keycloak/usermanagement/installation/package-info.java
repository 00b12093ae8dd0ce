// SPDX-License-Identifier: Apache-2.0
/** Checks at {@code kc.sh build} that the server has the jars that this one needs. Start at {@link CompanionJar}. */
package io.devportal.keycloak.usermanagement.installation;
