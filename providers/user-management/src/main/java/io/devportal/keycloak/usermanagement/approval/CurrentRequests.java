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
import io.devportal.keycloak.usermanagement.account.Usernames.Login;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

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

    /** As many statements for all as for one, and a look into its directory for each account that has one. */
    List<CurrentRequest> of(List<Account> requests) {
        Function<String, WaysIn> waysIn =
                waysIn(requests.stream().map(Account::id).toList());
        List<String> waiting = requests.stream()
                .filter(request -> request.status() == AccountStatus.PENDING_APPROVAL)
                .map(Account::id)
                .toList();
        Map<String, UserFacts> known = users.list(waiting);
        return requests.stream()
                .map(request -> {
                    String id = request.id();
                    UserModel elsewhere = waiting.contains(id) && !known.containsKey(id)
                            ? session.users().getUserById(realm, id)
                            : null;
                    return elsewhere == null
                            ? new CurrentRequest(request, known.get(id), waysIn.apply(id))
                            : new CurrentRequest(
                                    request, UserFacts.of(elsewhere), inDirectory(waysIn.apply(id), elsewhere));
                })
                .toList();
    }

    private Function<String, WaysIn> waysIn(List<String> ids) {
        Map<String, Login> logins = new Usernames(session, realm).logins(ids);
        Map<String, SortedMap<String, String>> links = new IdentityProviderLinks(session, realm).of(ids);
        return id -> {
            Login login = logins.getOrDefault(id, new Login(null, false));
            return new WaysIn(
                    login.username(), login.hasPassword(), links.getOrDefault(id, Collections.emptySortedMap()));
        };
    }

    /** Keycloak does not keep the password of somebody in a directory. */
    private WaysIn inDirectory(WaysIn known, UserModel user) {
        return new WaysIn(known.username(), new ChosenPassword(realm, user).exists(), known.links());
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
        return requests.stream()
                .map(current -> new RequestDetails(
                        current,
                        current.request()
                                .optionalOrganizationId()
                                .map(organizations::get)
                                .orElse(null),
                        mails.get(current.request().id())))
                .toList();
    }

    /** A decided one: what its account says does not matter any more. */
    RequestDetails decided(String id) {
        return details(of(List.of(find(id)))).get(0);
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
        WaysIn ways = waysIn(List.of(id)).apply(id);
        boolean isElsewhere = user.isFederated() || !StorageId.isLocalStorage(id);
        return new CurrentRequest(request, facts, isElsewhere ? inDirectory(ways, user) : ways);
    }
}
