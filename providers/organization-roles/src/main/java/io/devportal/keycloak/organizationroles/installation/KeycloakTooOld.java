// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.installation;

/** Ends {@code kc.sh build} with a sentence; without a stack trace, which would bury it. */
final class KeycloakTooOld extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeycloakTooOld(String sentence) {
        super(sentence, null, false, false);
    }
}
