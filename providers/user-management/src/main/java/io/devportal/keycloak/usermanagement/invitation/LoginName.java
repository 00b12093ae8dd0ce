// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.profile.ChosenLoginName;
import java.util.List;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The login name of a new person: the address, or a name that the admin chose, if the realm has login names. */
record LoginName(KeycloakSession session, RealmModel realm, String address, String chosen) {
    private static final int SUFFIX = 8;

    /** Throws a {@link Refusal} for a name that the realm does not use, or that looks like somebody else's address. */
    static LoginName of(KeycloakSession session, RealmModel realm, NewUser newUser) {
        String address = newUser.email().text();
        String chosen = newUser.username()
                .filter(name -> !name.equalsIgnoreCase(address))
                .orElse(null);
        if (chosen != null && realm.isRegistrationEmailAsUsername()) {
            throw new Refusal(Denial.invalid(
                    "username", Expected.of("no-login-name", "none: people in this realm sign in by e-mail")));
        }
        if (ChosenLoginName.isAddressOfAnother(chosen, List.of(address))) {
            throw new Refusal(Denial.invalid(
                    "username", Expected.of("login-name-of-other", "a name that is not someone else's address")));
        }
        return new LoginName(session, realm, address, chosen);
    }

    String text() {
        return chosen == null ? address : chosen;
    }

    /** What nobody else may have afterwards. */
    List<String> claimed() {
        return chosen == null ? List.of(address) : List.of(address, chosen);
    }

    /** A name that somebody chooses has to be refused openly, or they could not choose another; whose it is, is not told. */
    void requireFree() {
        if (chosen != null && isTaken(chosen)) {
            throw new Refusal(InvitationDenials.usernameTaken());
        }
    }

    /** Somebody whose address is another one may have this one as login name: they keep it, and nobody is told. */
    String forNewAccount() {
        if (chosen != null || !isTaken(address)) {
            return text();
        }
        if (realm.isRegistrationEmailAsUsername()) {
            throw new Refusal(InvitationDenials.usernameTaken());
        }
        return address + "-" + UUID.randomUUID().toString().substring(0, SUFFIX);
    }

    private boolean isTaken(String name) {
        return session.users().getUserByUsername(realm, name) != null;
    }
}
