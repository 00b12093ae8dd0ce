// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import org.keycloak.sessions.AuthenticationSessionModel;

/** The outcomes that the page after the sign-up form can show. */
enum RegistrationOutcome {
    /** An admin decides first. */
    WAITING,
    /** Approved automatically; the mail with the activation link is on its way. */
    MAIL_SENT,
    /** Approved automatically, with the password chosen at sign-up. */
    READY;

    private static final String NOTE = "portal.registration-outcome";
    private static final String ADDRESS_NOTE = "portal.registration-address";

    void remember(AuthenticationSessionModel authSession, String address) {
        authSession.setAuthNote(NOTE, name());
        authSession.setAuthNote(ADDRESS_NOTE, address);
    }

    /** Null when no registration was completed in this session. */
    static RegistrationOutcome of(AuthenticationSessionModel authSession) {
        String name = authSession.getAuthNote(NOTE);
        return name == null ? null : valueOf(name);
    }

    static String address(AuthenticationSessionModel authSession) {
        return authSession.getAuthNote(ADDRESS_NOTE);
    }
}
