// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Usernames;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What mails say about requests: the applicants, what they ask for, and the link to the request. */
record MailedRequests(KeycloakSession session, RealmModel realm, MailLanguage language) {

    /** The template's variables for each, in the same order. */
    List<Map<String, Object>> of(List<Account> accounts) {
        Map<String, String> usernames = usernames(accounts);
        return accounts.stream().map(account -> of(account, usernames)).toList();
    }

    /** Where people choose a name to sign in with, it tells requests with one address apart. */
    private Map<String, String> usernames(List<Account> accounts) {
        return realm.isRegistrationEmailAsUsername()
                ? Map.of()
                : new Usernames(session, realm)
                        .byId(accounts.stream().map(Account::id).toList());
    }

    private Map<String, Object> of(Account account, Map<String, String> usernames) {
        String organization =
                account.organization() == null ? null : account.organization().name();
        return Map.of(
                "applicantOrganization", MailModel.printed(Objects.requireNonNullElse(organization, "")),
                "applicantName", MailModel.printed(account.applicant().displayName()),
                "applicantUsername", MailModel.printed(usernames.getOrDefault(account.id(), "")),
                "applicantEmail",
                        HarmlessText.line(
                                Objects.requireNonNullElse(account.applicant().email(), "")),
                "requestedAt", language.moment(account.createdAt()),
                "link", page(account));
    }

    private String page(Account account) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal/requests/{id}")
                .build(realm.getName(), account.id())
                .toString();
    }
}
