// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.link.MailLinks;
import io.devportal.keycloak.usermanagement.notification.MailModel.Values;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The content of {@link ChangeMails}: state and roles of an account at the time of sending. */
record AccountNews(KeycloakSession session, RealmModel realm, Mail mail, MailLanguage language) {

    /** Empty when it is not true any more, is switched off meanwhile, or a later mail says it all. */
    Optional<Values> values() {
        if (!mail.kind().isWanted(PortalSettings.of(realm)) || new Mails(session).hasLaterNews(mail)) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.users().getUserById(realm, mail.accountId()))
                .filter(user -> user.getEmail() != null && isTrueOf(user))
                .map(user -> new Values(language.locale(), user.getEmail(), variables(user)));
    }

    private boolean isTrueOf(UserModel user) {
        boolean waits = new Accounts(session, realm)
                .find(user.getId())
                .map(Account::status)
                .filter(status -> status != AccountStatus.ACTIVE)
                .isPresent();
        // who still has to be let in, or to set up the account, gets other mails
        return !waits && user.isEnabled() == (mail.kind() != MailKind.DISABLED);
    }

    private Map<String, Object> variables(UserModel user) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("recipientEmail", user.getEmail());
        variables.put(
                "recipientName",
                user.isEmailVerified() ? MailModel.printed(new PersonName(user.getFirstName()).inMails()) : "");
        variables.put("link", new MailLinks(session, realm).signIn(user, user.getEmail(), null));
        if (mail.kind() == MailKind.ROLE_CHANGED) {
            variables.put(
                    "roles",
                    new GlobalRoles(realm)
                            .of(user).stream().map(GlobalRole::name).toList());
            variables.put("memberships", new Addressee(session, realm, mail).memberships(user));
        }
        return variables;
    }
}
