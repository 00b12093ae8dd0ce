// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.account.Usernames;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Requests beside what their accounts say at this moment. */
final class CurrentRequests {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserRecords users;

    CurrentRequests(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.users = new UserRecords(session, realm);
    }

    /** Throws a {@link Refusal} when there is none. */
    Account find(String id) {
        return Optional.of(id)
                .filter(Account::canBeId)
                .flatMap(new Accounts(session, realm)::find)
                .filter(account -> account.origin() != AccountOrigin.INVITATION)
                .orElseThrow(() -> new Refusal(Denial.notFound()));
    }

    /** One statement for all, and one look into its directory for each account that has one. */
    List<CurrentRequest> of(List<Account> requests) {
        List<String> waiting = requests.stream()
                .filter(request -> request.status() == AccountStatus.PENDING_APPROVAL)
                .map(Account::id)
                .toList();
        Map<String, UserFacts> known = users.list(waiting);
        return requests.stream()
                .map(request ->
                        new CurrentRequest(request, waiting.contains(request.id()) ? facts(request.id(), known) : null))
                .toList();
    }

    /** As many statements for all as for one. */
    List<RequestDetails> details(List<CurrentRequest> requests) {
        List<Account> accounts = requests.stream().map(CurrentRequest::request).toList();
        List<String> ids = accounts.stream().map(Account::id).toList();
        Map<String, Mail> mails = new Mails(session).latest(realm.getId(), ids);
        Map<String, Organization> organizations = new Organizations(session, realm)
                .byId(accounts.stream()
                        .map(Account::optionalOrganizationId)
                        .flatMap(Optional::stream)
                        .toList());
        Map<String, String> providers = new IdentityProviderLinks(session, realm).aliases(ids);
        Map<String, String> usernames = new Usernames(session, realm).byId(ids);
        return requests.stream()
                .map(current -> new RequestDetails(
                        current,
                        current.request()
                                .optionalOrganizationId()
                                .map(organizations::get)
                                .orElse(null),
                        mails.get(current.request().id()),
                        providers.get(current.request().id()),
                        usernames.get(current.request().id())))
                .toList();
    }

    private UserFacts facts(String id, Map<String, UserFacts> known) {
        if (known.containsKey(id)) {
            return known.get(id);
        }
        UserModel user = session.users().getUserById(realm, id);
        return user == null ? null : UserFacts.of(user);
    }

    /** One that waits for a decision; nobody else changes its account until the transaction ends. */
    CurrentRequest lock(String id) {
        UserModel user = Account.canBeId(id) ? session.users().getUserById(realm, id) : null;
        // before the row is read
        UserFacts facts = user == null ? null : users.lock(user);
        Account request = find(id);
        if (request.status() != AccountStatus.PENDING_APPROVAL) {
            throw new Refusal(RequestDenials.alreadyDecided(request));
        }
        if (user == null) {
            throw new Refusal(Denial.notFound());
        }
        return new CurrentRequest(request, facts);
    }
}
