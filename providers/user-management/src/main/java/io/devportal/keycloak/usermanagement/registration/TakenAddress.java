// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The address of this sign-up has an account already, and nobody on the page may learn it. */
final class TakenAddress {

    private static final String NOTE = "portal.taken-address";

    private TakenAddress() {}

    static void remember(AuthenticationSessionModel authSession, String address) {
        authSession.setAuthNote(NOTE, address);
    }

    static void forget(AuthenticationSessionModel authSession) {
        authSession.removeAuthNote(NOTE);
    }

    static Optional<String> of(AuthenticationSessionModel authSession) {
        return Optional.ofNullable(authSession.getAuthNote(NOTE));
    }
}
