// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SignInName;
import io.devportal.keycloak.usermanagement.settings.Contact;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import io.devportal.keycloak.usermanagement.text.PersonName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What a mail may say about its recipient, who may not be the person who typed the address. */
record Addressee(KeycloakSession session, RealmModel realm, Mail mail) {

    /** @param greetsByName what strangers typed about themselves must not reach an address that may be somebody else's */
    Map<String, Object> variables(String address, boolean greetsByName) {
        Contact contact = PortalSettings.of(realm).contact();
        Map<String, Object> variables = new HashMap<>();
        variables.put("contact", contact.text());
        variables.put("contactUrl", contact.href());
        variables.put("recipientEmail", address);
        variables.put(
                "recipientName",
                greetsByName ? MailModel.printed(new PersonName(mail.recipient().name()).inMails()) : "");
        return variables;
    }

    /** What the person chose at sign-up is printed only at an address that is theirs for sure. */
    Map<String, Object> signInName(UserModel user) {
        boolean differs = user != null && SignInName.differsFromAddress(realm, user);
        return Map.of(
                "signsInWithName",
                differs,
                "signInName",
                differs && user.isEmailVerified() ? HarmlessText.line(user.getUsername()) : "");
    }

    /** An admin has read the name, and let the person in. */
    static boolean isVouchedFor(Account account) {
        return account.status() != AccountStatus.REJECTED
                && account.decision() != null
                && account.decision().byId() != null;
    }

    boolean isProven() {
        UserModel user = session.users().getUserById(realm, mail.accountId());
        return user != null && user.isEmailVerified();
    }

    /** Their organizations at this moment, with the role in each; of a member without one it is empty. */
    List<Map<String, String>> memberships(UserModel user) {
        OrganizationRoles roles = OrganizationRoles.of(session);
        return user == null || !roles.areEnabled()
                ? List.of()
                : roles.memberships(user).stream().map(Addressee::membership).toList();
    }

    private static Map<String, String> membership(Membership membership) {
        return Map.of(
                "organization",
                MailModel.printed(membership.name()),
                "role",
                membership.optionalRole().map(OrganizationRole::name).orElse(""));
    }
}
