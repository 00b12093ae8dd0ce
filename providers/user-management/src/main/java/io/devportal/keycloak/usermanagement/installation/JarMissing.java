// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.installation;

/** Ends {@code kc.sh build} with a sentence; without a stack trace, which would bury it. */
final class JarMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    JarMissing(String sentence) {
        super(sentence, null, false, false);
    }
}
