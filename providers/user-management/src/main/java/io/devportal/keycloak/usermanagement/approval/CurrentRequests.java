// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.account.RequestFilter;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.account.Requests.Listed;
import io.devportal.keycloak.usermanagement.account.Requests.ListedRequests;
import io.devportal.keycloak.usermanagement.account.Requests.Position;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.account.UsersOfRequests;
import io.devportal.keycloak.usermanagement.account.UsersOfRequests.RequestUser;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.organization.Organization;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import io.devportal.keycloak.usermanagement.profile.ProfileAttributes;
import io.devportal.keycloak.usermanagement.user.People;
import io.devportal.keycloak.usermanagement.user.RolesOfUsers;
import io.devportal.keycloak.usermanagement.user.UserStores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** Combines requests with the current data of their accounts. */
final class CurrentRequests {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserRecords users;
    private final People people;

    CurrentRequests(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.users = new UserRecords(session, realm);
        this.people = new People(session, realm);
    }

    /**
     * Which part of a list.
     *
     * @param first index, where {@code after} is null
     */
    record RequestSpan(boolean newestFirst, int first, Position after, int max) {}

    /** @param total how many there are on all pages, counted to 10,000; null for a page behind another one */
    record RequestList(Long total, List<RequestDetails> requests) {}

    /** Throws a {@link Refusal} when there is none. */
    Account find(String id) {
        return Optional.of(id)
                .filter(Account::canBeId)
                .flatMap(new Accounts(session, realm)::find)
                .filter(account -> account.origin() != AccountOrigin.INVITATION)
                .orElseThrow(() -> new Refusal(Denial.notFound()));
    }

    /** One statement for all, another one if somebody who waits holds roles, and a look into its directory for each waiting account that has one. */
    List<CurrentRequest> of(List<Account> requests) {
        Map<String, RequestUser> users = new UsersOfRequests(session, realm)
                .of(requests.stream().map(Account::id).toList());
        Set<String> administrators = new RolesOfUsers(session, realm)
                .realmAdministrators(requests.stream()
                        .filter(request -> request.status() == AccountStatus.PENDING_APPROVAL)
                        .map(Account::id)
                        .filter(id -> users.containsKey(id) && users.get(id).holdsRoles())
                        .toList());
        return requests.stream()
                .map(request -> current(request, users.get(request.id()), administrators.contains(request.id())))
                .toList();
    }

    private CurrentRequest current(Account request, RequestUser user, boolean administersRealm) {
        SignInMethods signInMethods = signInMethods(user);
        Map<String, List<String>> wrote = user == null ? Map.of() : user.attributes();
        if (request.status() != AccountStatus.PENDING_APPROVAL) {
            return new CurrentRequest(request, null, signInMethods, wrote);
        }
        if (user != null && user.facts() != null) {
            return new CurrentRequest(request, user.facts(), signInMethods, wrote, administersRealm);
        }
        UserModel elsewhere = people.find(request.id()).orElse(null);
        return elsewhere == null
                ? new CurrentRequest(request, null, signInMethods, wrote)
                : new CurrentRequest(
                        request,
                        UserFacts.of(elsewhere),
                        inDirectory(signInMethods, elsewhere),
                        Map.of(),
                        administersRealm || new PortalRoles(session, realm).administersRealm(elsewhere));
    }

    private static SignInMethods signInMethods(RequestUser user) {
        return user == null ? SignInMethods.NONE : new SignInMethods(user.username(), user.hasPassword(), user.links());
    }

    /** Keycloak does not keep the password of somebody in a directory. */
    private SignInMethods inDirectory(SignInMethods known, UserModel user) {
        return new SignInMethods(known.username(), new ChosenPassword(realm, user).exists(), known.links());
    }

    /** With the total of all pages when the list is asked for by an index: three statements. */
    RequestList list(RequestFilter filter, RequestSpan span) {
        Requests all = new Requests(session, realm);
        ListedRequests listed = span.after() == null
                ? all.list(filter, span.newestFirst(), span.first(), span.max())
                : new ListedRequests(null, all.list(filter, span.newestFirst(), span.after(), span.max()));
        Map<String, Organization> organizations = new HashMap<>();
        listed.rows().stream()
                .filter(row -> row.organizationName() != null)
                .forEach(row -> organizations.put(
                        row.account().organization().id(),
                        new Organization(
                                row.account().organization().id(), row.organizationName(), row.organizationAlias())));
        return new RequestList(
                listed.total(),
                withAttributes(
                        details(of(listed.rows().stream().map(Listed::account).toList()), organizations)));
    }

    RequestDetails read(String id) {
        return withAttributes(List.of(decided(id))).get(0);
    }

    private List<RequestDetails> details(List<CurrentRequest> requests) {
        return details(
                requests,
                new Organizations(session, realm)
                        .byId(requests.stream()
                                .map(CurrentRequest::request)
                                .map(Account::optionalOrganizationId)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private List<RequestDetails> details(List<CurrentRequest> requests, Map<String, Organization> organizations) {
        Map<String, Mail> mails = new Mails(session)
                .latest(
                        realm.getId(),
                        requests.stream()
                                .map(CurrentRequest::request)
                                .map(Account::id)
                                .toList());
        return requests.stream()
                .map(current -> new RequestDetails(
                        current,
                        current.request()
                                .optionalOrganizationId()
                                .map(organizations::get)
                                .orElse(null),
                        mails.get(current.request().id()),
                        current.request().handling().noteCount()))
                .toList();
    }

    /** For somebody who is about to decide; a decision itself depends on no profile and no theme. */
    private List<RequestDetails> withAttributes(List<RequestDetails> requests) {
        ProfileAttributes profile = new ProfileAttributes(session);
        return requests.stream().map(request -> request.with(profile)).toList();
    }

    /** Without what the person wrote. */
    RequestDetails decided(String id) {
        return details(of(List.of(find(id)))).get(0);
    }

    /** One that waits for a decision; nobody else changes its account until the transaction ends. */
    CurrentRequest lock(String id) {
        UserModel user = people.find(id).orElse(null);
        // before the row is read
        UserFacts facts = user == null ? null : users.lock(user);
        Account request = find(id);
        if (request.status() != AccountStatus.PENDING_APPROVAL) {
            throw new Refusal(RequestDenials.alreadyDecided(request));
        }
        if (user == null || UserStores.isOrphan(user)) {
            throw new Refusal(user == null ? Denial.notFound() : ReadOnlyAccount.denial());
        }
        RequestUser stored = new UsersOfRequests(session, realm).of(List.of(id)).get(id);
        SignInMethods ways = signInMethods(stored);
        return user.isFederated() || !StorageId.isLocalStorage(id)
                ? new CurrentRequest(request, facts, inDirectory(ways, user), Map.of())
                : new CurrentRequest(request, facts, ways, stored == null ? Map.of() : stored.attributes());
    }
}
