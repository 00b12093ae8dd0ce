// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Marks a sign-up whose address already has an account. No page may reveal that. */
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
