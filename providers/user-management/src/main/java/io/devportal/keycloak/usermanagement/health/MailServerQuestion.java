// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether mails can leave at all. */
record MailServerQuestion(KeycloakSession session, RealmModel realm) implements Question {

    @Override
    public String name() {
        return "mail-server";
    }

    @Override
    public Set<ResourceType> changedBy() {
        return Set.of(ResourceType.REALM);
    }

    @Override
    public Check answer() {
        if (new Outbox(session, realm).isConfigured()) {
            Optional<String> problem = new MailServerText(realm.getSmtpConfig()).problem();
            return problem.map(message -> Check.problem(name(), message)).orElse(Check.ok(name()));
        }
        PortalSettings settings = PortalSettings.of(realm);
        return settings.approvesAutomatically() && settings.asksPasswordAtSignUp()
                ? Check.warning(
                        name(),
                        "E-mail is not configured. Sign-up does without it as the settings are, but nobody gets a mail who has"
                                + " forgotten the password. Enter host and sender under Realm settings > Email.")
                : Check.problem(
                        name(),
                        "E-mail is not configured: nobody gets an activation link, and sign-ups that need one are refused."
                                + " Enter host and sender under Realm settings > Email.");
    }
}
