// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.notification.Outbox;
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
        return new Outbox(session, realm).isConfigured()
                ? Check.ok(name())
                : Check.problem(
                        name(),
                        "E-mail is not configured: nobody gets an activation link, and sign-ups that need one are refused."
                                + " Enter host and sender under Realm settings > Email.");
    }
}
