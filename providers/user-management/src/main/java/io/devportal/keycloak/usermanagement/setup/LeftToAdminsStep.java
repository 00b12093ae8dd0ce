// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reports where the realm differs from choices in our realm file that people already rely on. Changes nothing. */
record LeftToAdminsStep(KeycloakSession session, RealmModel realm, ShippedRealm shipped) implements SetUpStep {

    @Override
    public void apply(Journal journal) {
        if (!realm.isOrganizationsEnabled()) {
            journal.leave(
                    "no-organizations",
                    "Organizations are off in this realm, so nobody registers one at sign-up. Switch them on under"
                            + " Realm settings > General, then set organizationAtSignUp; with the first organization the"
                            + " sign-in page asks for the address first.");
        } else if (!new Traces(session, realm).hasMappers()) {
            journal.leave(
                    "no-role-mapper",
                    "No token says yet which roles somebody has in organizations. Add the mapper \"Developer portal:"
                            + " organization roles\" to the client of your portal; docs/how-to/portals has its options.");
        }
        if (realm.getSmtpConfig().isEmpty()) {
            journal.leave(
                    "no-mail-server",
                    "The realm has no mail server, so no link reaches anybody. Enter one under Realm settings >"
                            + " Email.");
        }
        if (!realm.isResetPasswordAllowed()) {
            journal.leave(
                    "no-password-reset",
                    "\"Forgot password\" is off, so who loses their password needs an admin. Switch it on under"
                            + " Realm settings > Login.");
        }
        if (!realm.isBruteForceProtected()) {
            journal.leave(
                    "no-brute-force-detection",
                    "Nothing slows down who guesses passwords. Switch on \"Brute force detection\" under Realm"
                            + " settings > Security defenses.");
        }
        if (realm.getPasswordPolicy().getPolicies().isEmpty()) {
            journal.leave(
                    "no-password-policy",
                    "The realm has no password policy, so any password will do. That of the realm file is \""
                            + shipped.passwordPolicy() + "\"; choose one under Authentication > Policies.",
                    shipped.passwordPolicy());
        }
        if (!realm.isEventsEnabled() || !realm.isAdminEventsEnabled() || !realm.isAdminEventsDetailsEnabled()) {
            journal.leave(
                    "no-events",
                    "Not all events are saved, so the history and the diagnosis of a person show less. Switch on"
                            + " \"Save events\" for user and admin events, and \"Include representation\", under Realm settings >"
                            + " Events.");
        }
        loginSwitches(journal);
    }

    private void loginSwitches(Journal journal) {
        List<String> others = new ArrayList<>();
        if (!realm.isRegistrationEmailAsUsername()) {
            others.add("\"Email as username\"");
        }
        if (!realm.isRememberMe()) {
            others.add("\"Remember me\"");
        }
        if (!realm.isLoginWithEmailAllowed()) {
            others.add("\"Login with email\"");
        }
        if (!others.isEmpty()) {
            journal.leave(
                    "login-switches",
                    "Off here, and on in the realm file; the pack works with both: " + String.join(", ", others)
                            + ". They stand under Realm settings > Login.",
                    String.join(", ", others));
        }
    }
}
