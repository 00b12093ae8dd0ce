// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The address of this sign-up has an account already, and nobody on the page may learn it. */
final class TakenAddress {

    private static final String NOTE = "portal.taken-address";

    private TakenAddress() {}

    static void remember(KeycloakSession session, String address) {
        session.setAttribute(NOTE, address);
    }

    static void forget(KeycloakSession session) {
        session.removeAttribute(NOTE);
    }

    static Optional<String> of(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(NOTE, String.class));
    }
}
