// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Link;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.LostRequests;
import io.devportal.keycloak.usermanagement.account.LostRequests.LostRequest;
import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds people whose request is lost, and creates it again. For portal admins. Throws {@link Refusal}. */
final class ReopenService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final LostRequests lost;

    ReopenService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.lost = new LostRequests(session, realm);
    }

    /** @param total how many there are, on all pages */
    record LostRequestList(long total, List<LostRequest> requests) {}

    /** Oldest first. */
    LostRequestList lostRequests(int first, int max) {
        AccessRules.require(caller, Action.LIST_LOST_REQUESTS);
        return new LostRequestList(lost.count(), lost.list(first, max));
    }

    /** Throws a {@link Refusal} when this person's request is not lost. */
    LostRequest lostRequest(String userId) {
        AccessRules.require(caller, Action.LIST_LOST_REQUESTS);
        return find(userId);
    }

    private LostRequest find(String userId) {
        return Optional.of(userId)
                .filter(Account::canBeId)
                .flatMap(lost::find)
                .orElseThrow(() -> new Refusal(Denial.notFound()));
    }

    /**
     * Whose account is disabled waits for a decision again; anybody else gets a new activation link. Nobody becomes active by
     * it: who had been let in is not known any more, so that a password from before the loss proves nothing.
     *
     * @param body read once it is clear that the caller may; may throw
     * @param seen hears, under the lock, what is about to be reopened, and may throw
     */
    RequestDetails reopen(String userId, Runnable body, Optional<Consumer<LostRequest>> seen) {
        AccessRules.require(caller, Action.REOPEN_LOST_REQUEST);
        body.run();
        UserModel user = session.users().getUserById(realm, find(userId).userId());
        if (user == null) {
            throw new Refusal(Denial.notFound());
        }
        OrganizationRoles.of(session).lock(user);
        // of two admins at the same request, the second finds it no longer lost
        LostRequest request = find(userId);
        boolean administersRealm = new PortalRoles(session, realm).administersRealm(user);
        AccessRules.require(caller, Action.REOPEN_LOST_REQUEST, Target.of(userId, administersRealm, Management.PORTAL));
        seen.ifPresent(hears -> hears.accept(request));
        if (!user.isFederated() && !isSame(request, user)) {
            throw new Refusal(RequestDenials.accountIsChanging());
        }
        AccountStatus status = user.isEnabled() ? AccountStatus.PENDING_ACTIVATION : AccountStatus.PENDING_APPROVAL;
        if (status == AccountStatus.PENDING_ACTIVATION) {
            new LinkDelivery(new Outbox(session, realm)).require(user);
        }
        Account account = account(user, status);
        new Accounts(session, realm).add(account, null);
        if (!user.isEmailVerified() && new ChosenPassword(realm, user).exists()) {
            // by whoever typed the address
            new UnprovenAddresses(session, realm).mark(userId, account.createdAt());
        }
        if (status == AccountStatus.PENDING_ACTIVATION) {
            new Outbox(session, realm).toApplicant(MailKind.ACTIVATE, account);
        }
        RequestDetails reopened = new RequestDetails(
                new CurrentRequests(session, realm).of(List.of(account)).get(0), null, null, 0);
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(
                                OperationType.ACTION, "PORTAL_REGISTRATION_REQUEST", "lost-requests", userId, "reopen")
                        .showing(RegistrationRequestRepresentation.of(reopened)));
        return reopened;
    }

    /** Keycloak's cache may be older than what was read under the lock, and the link goes to the address that it has. */
    private static boolean isSame(LostRequest request, UserModel user) {
        return UserFacts.of(user)
                        .equals(new UserFacts(
                                request.email(), request.firstName(), request.lastName(), request.enabled()))
                && Objects.equals(request.username(), user.getUsername());
    }

    private Account account(UserModel user, AccountStatus status) {
        long now = Time.currentTimeMillis();
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        return new Account(
                user.getId(),
                realm.getId(),
                AccountOrigin.REGISTRATION,
                status,
                0,
                new Link(generation(now), null),
                new Applicant(user.getEmail(), user.getFirstName(), user.getLastName(), locale, null),
                now,
                null,
                null,
                null,
                Account.Handling.NONE);
    }

    /** Above that of any link from before the loss: those stay dead. */
    private static int generation(long now) {
        return Math.toIntExact(now / Duration.ofMinutes(1).toMillis());
    }
}
