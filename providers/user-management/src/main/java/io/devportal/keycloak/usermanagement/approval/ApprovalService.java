// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.account.RequestFilter;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.approval.CurrentRequests.RequestList;
import io.devportal.keycloak.usermanagement.approval.CurrentRequests.RequestSpan;
import io.devportal.keycloak.usermanagement.approval.OrganizationChoice.Seat;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.metrics.DecisionCounter;
import io.devportal.keycloak.usermanagement.metrics.DecisionKind;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.organization.OrganizationName;
import io.devportal.keycloak.usermanagement.organization.OrganizationService;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.storage.ReadOnlyException;

/** Shows registration requests, and decides each exactly once. Throws {@link Refusal}. */
final class ApprovalService {

    private static final OrganizationName NO_NAME = new OrganizationName("");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final Accounts accounts;
    private final CurrentRequests requests;
    private final Outbox outbox;
    private final RequestRightsService rights;

    ApprovalService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.accounts = new Accounts(session, realm);
        this.requests = new CurrentRequests(session, realm);
        this.outbox = new Outbox(session, realm);
        this.rights = new RequestRightsService(caller);
    }

    /** The query of a list. */
    record RequestQuestion(RequestFilter filter, RequestSpan span) {}

    /** @param asked evaluated after the permission check */
    RequestList requests(Supplier<RequestQuestion> asked) {
        AccessRules.require(caller, Action.LIST_REQUESTS);
        RequestQuestion question = asked.get();
        RequestList list = requests.list(question.filter(), question.span());
        return new RequestList(
                list.total(),
                list.requests().stream()
                        .map(request -> rights.on(NoteService.forReader(caller, request)))
                        .toList());
    }

    RequestDetails request(String id) {
        AccessRules.require(caller, Action.READ_REQUEST);
        return rights.on(NoteService.forReader(caller, requests.read(id)));
    }

    /**
     * Approves a request. The person can sign in at once if they have a way to, else through the activation link.
     *
     * @param chosen the organization for the person; evaluated after the permission check
     * @param seen is called under the lock with the request that is about to be decided, and may throw; without it,
     *     only a request whose account is unchanged can be decided
     */
    RequestDetails approve(String id, Supplier<OrganizationChoice> chosen, Optional<Consumer<CurrentRequest>> seen) {
        AccessRules.require(caller, Action.DECIDE_REQUEST);
        OrganizationChoice organization = chosen.get();
        Account request = undecided(id, seen);
        Optional<Seat> seat = organization.seat();
        OrganizationName name = seat.isPresent() ? NO_NAME : organization.name(request);
        UserModel applicant = session.users().getUserById(realm, id);
        seat.ifPresent(one -> {
            // their organizations and roles as the database has them
            OrganizationRoles.of(session).lock(applicant);
            AccessRules.require(
                    caller, Action.ADD_TO_ORGANIZATION, new Targets(session, realm).of(applicant, one.change()));
        });
        if (session.getProvider(BruteForceProtector.class).isPermanentlyLockedOut(session, realm, applicant)) {
            throw new Refusal(RequestDenials.accountLocked());
        }
        boolean canSignIn = canSignIn(request, applicant);
        if (!canSignIn) {
            new LinkDelivery(outbox).require(applicant);
        }
        AccountStatus to = canSignIn ? AccountStatus.ACTIVE : AccountStatus.PENDING_ACTIVATION;
        won(accounts.approve(request, to, decision(null)), id);
        new DecisionCounter(session, realm).count(DecisionKind.APPROVED);
        OrganizationService organizations = new OrganizationService(session, realm);
        if (!name.isEmpty()) {
            organizations.register(name, request, applicant);
        }
        seat.ifPresent(one -> organizations.join(one.organizationId(), one.role(), request, applicant));
        if (canSignIn) {
            Gate.release(applicant);
        }
        // before the mail: Keycloak refuses the links of a disabled user before our handler sees them
        enable(applicant);
        Account approved = requests.find(id);
        outbox.toApplicant(canSignIn ? MailKind.APPROVED : MailKind.APPROVED_ACTIVATE, approved);
        return recorded("approve", requests.decided(id));
    }

    /**
     * @param chosen shown to the applicant and kept
     * @param seen as above
     */
    RequestDetails reject(String id, Supplier<ReasonChoice> chosen, Optional<Consumer<CurrentRequest>> seen) {
        AccessRules.require(caller, Action.DECIDE_REQUEST);
        ReasonChoice reason = chosen.get();
        Account request = undecided(id, seen);
        String told = reason.text(realm, request.applicant().locale());
        UserModel applicant = session.users().getUserById(realm, id);
        won(new Rejection(session, realm).carryOut(request, applicant, decision(told)), id);
        return recorded("reject", requests.decided(id));
    }

    /** A link to an identity provider only counts for accounts that came through one: others have to prove their address. */
    private boolean canSignIn(Account request, UserModel applicant) {
        return new ChosenPassword(realm, applicant).exists()
                || (request.origin() == AccountOrigin.IDENTITY_PROVIDER
                        && new IdentityProviderLinks(session, realm).exist(applicant));
    }

    private static void enable(UserModel applicant) {
        try {
            Gate.enable(applicant);
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
    }

    /** Locks the request, and applies the current data of its account, which is what the caller has seen. */
    private Account undecided(String id, Optional<Consumer<CurrentRequest>> seen) {
        CurrentRequest current = requests.lock(id);
        UserModel applicant = session.users().getUserById(realm, id);
        boolean administersRealm = new PortalRoles(session, realm).administersRealm(applicant);
        AccessRules.require(caller, Action.DECIDE_REQUEST, Target.of(id, administersRealm, Management.PORTAL));
        seen.orElse(CurrentRequest::requireAsRecorded).accept(current);
        return current.upToDate();
    }

    private void won(boolean won, String id) {
        if (!won) {
            throw new Refusal(RequestDenials.alreadyDecided(requests.find(id)));
        }
    }

    private Decision decision(String reason) {
        return new Decision(Time.currentTimeMillis(), caller.id(), caller.name(), reason);
    }

    private RequestDetails recorded(String decision, RequestDetails request) {
        RegistrationRequestRepresentation shown = RegistrationRequestRepresentation.of(request);
        AuditEntry entry = AuditEntry.of(
                        OperationType.ACTION,
                        "PORTAL_REGISTRATION_REQUEST",
                        "registration-requests",
                        shown.id(),
                        decision)
                .detail("reason", shown.decision().reason())
                .showing(shown);
        if (request.organization() != null) {
            entry = entry.detail("organization_id", request.organization().id())
                    .detail("organization_alias", request.organization().alias())
                    .detail("role", shown.organization().role());
        }
        new Audit(session, realm, Actor.of(caller)).write(entry);
        return rights.on(request);
    }
}
