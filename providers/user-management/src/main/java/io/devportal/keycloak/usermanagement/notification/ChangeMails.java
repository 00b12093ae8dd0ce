// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.lock.Allowance;
import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells people about changes of their account by an admin, in the transaction of the change, if the realm's settings
 * say so. The content is read at the time of sending, and outdated mails are not sent.
 */
public final class ChangeMails {
    /** To one person in an hour; nobody's inbox is filled by somebody who plays with a switch. */
    private static final int MOST = 10;

    private static final Duration SPAN = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    public ChangeMails(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The account was just enabled or disabled. */
    public void stateChanged(UserModel user) {
        tell(user, user.isEnabled() ? MailKind.ENABLED : MailKind.DISABLED);
    }

    /** Somebody else has given or taken a role of the person, in an organization or in the whole portal. */
    public void rolesChanged(UserModel user) {
        tell(user, MailKind.ROLE_CHANGED);
    }

    /** Nothing happens without an address, without a mail server, and when the setting is off. */
    private void tell(UserModel user, MailKind kind) {
        Outbox outbox = new Outbox(session, realm);
        String address = user.getEmail();
        if (address == null
                || address.isBlank()
                || !kind.isWanted(PortalSettings.of(realm))
                || !outbox.isConfigured()) {
            return;
        }
        if (new Allowance(session, realm, "change-mail", MOST, SPAN)
                .use(user.getId())
                .isPresent()) {
            String language = MailLanguage.tag(user.getFirstAttribute(UserModel.LOCALE));
            outbox.to(new Recipient(address, user.getFirstName(), language), kind, user.getId());
        }
    }
}
