// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.metrics.DecisionCounter;
import io.devportal.keycloak.usermanagement.metrics.DecisionKind;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.organization.OrganizationName;
import io.devportal.keycloak.usermanagement.organization.OrganizationService;
import java.util.List;
import java.util.function.Consumer;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.storage.ReadOnlyException;

/** Decides registration requests: each exactly once. Throws {@link Refusal}. */
final class ApprovalService {

    /** Longest reason of a rejection, in characters. */
    public static final int LONGEST_REASON = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final Accounts accounts;
    private final CurrentRequests requests;
    private final Outbox outbox;

    public ApprovalService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.accounts = new Accounts(session, realm);
        this.requests = new CurrentRequests(session, realm);
        this.outbox = new Outbox(session, realm);
    }

    /** @param status null for all */
    public List<CurrentRequest> requests(AccountStatus status, int first, int max) {
        AccessRules.requireMayDecideRequests(caller);
        return requests.of(new Requests(session, realm).list(status, first, max));
    }

    /** @param status null for all */
    public long countRequests(AccountStatus status) {
        AccessRules.requireMayDecideRequests(caller);
        return new Requests(session, realm).count(status);
    }

    public CurrentRequest request(String id) {
        AccessRules.requireMayDecideRequests(caller);
        return requests.of(List.of(requests.find(id))).get(0);
    }

    /**
     * Lets the person in: at once when they have a way to sign in already, else through the activation link.
     *
     * @param organization name of the new organization, empty for none, null for what the person asked for
     * @param precondition hears, under the lock, what is about to be decided; may throw
     */
    public CurrentRequest approve(String id, String organization, Consumer<CurrentRequest> precondition) {
        Account request = undecided(id, precondition);
        OrganizationName name = organizationName(request, organization);
        UserModel applicant = applicant(request);
        if (session.getProvider(BruteForceProtector.class).isPermanentlyLockedOut(session, realm, applicant)) {
            throw new Refusal(new Denial.AccountLocked());
        }
        boolean canSignIn = canSignIn(request, applicant);
        if (!canSignIn) {
            requireWayForLink(applicant);
        }
        AccountStatus to = canSignIn ? AccountStatus.ACTIVE : AccountStatus.PENDING_ACTIVATION;
        won(accounts.approve(request, to, decision(null)), id);
        new DecisionCounter(session, realm).count(DecisionKind.APPROVED);
        if (!name.isEmpty()) {
            new OrganizationService(session, realm).register(name, request, applicant);
        }
        if (canSignIn) {
            Gate.release(applicant);
        }
        // before the mail: Keycloak refuses the links of a disabled user before our handler sees them
        enable(applicant);
        Account approved = requests.find(id);
        outbox.toApplicant(canSignIn ? MailKind.APPROVED : MailKind.APPROVED_ACTIVATE, approved);
        return new CurrentRequest(approved, null);
    }

    /**
     * @param reason shown to the applicant and kept; may be null
     * @param precondition as above
     */
    public CurrentRequest reject(String id, String reason, Consumer<CurrentRequest> precondition) {
        Account request = undecided(id, precondition);
        UserModel applicant = applicant(request);
        won(new Rejection(session, realm).carryOut(request, applicant, decision(reason)), id);
        return new CurrentRequest(requests.find(id), null);
    }

    private static OrganizationName organizationName(Account request, String instead) {
        if (instead == null) {
            return new OrganizationName(
                    request.organization() == null ? "" : request.organization().name());
        }
        OrganizationName name = new OrganizationName(instead);
        if (!name.isEmpty() && name.problem().isPresent()) {
            throw new Refusal(
                    new Denial.InvalidValue("organization", OrganizationName.EXPECTED + ", or an empty text"));
        }
        return name;
    }

    /** A link that an identity provider vouches for counts only for whom it has made: others prove their address first. */
    private boolean canSignIn(Account request, UserModel applicant) {
        return new ChosenPassword(realm, applicant).exists()
                || (request.origin() == AccountOrigin.IDENTITY_PROVIDER
                        && new IdentityProviderLinks(session, realm).exist(applicant));
    }

    private void requireWayForLink(UserModel applicant) {
        if (!outbox.isConfigured()) {
            throw new Refusal(new Denial.MailNotConfigured());
        }
        if (applicant.getEmail() == null || applicant.getEmail().isBlank()) {
            throw new Refusal(new Denial.AddressMissing());
        }
    }

    private static void enable(UserModel applicant) {
        try {
            Gate.enable(applicant);
        } catch (ReadOnlyException e) {
            throw new Refusal(new Denial.ReadOnlyAccount());
        }
    }

    /** The request as the account is now, which the precondition has found to be what is meant. */
    private Account undecided(String id, Consumer<CurrentRequest> precondition) {
        AccessRules.requireMayDecideRequests(caller);
        CurrentRequest current = requests.lock(id);
        applicant(current.request());
        precondition.accept(current);
        return current.upToDate();
    }

    private UserModel applicant(Account request) {
        UserModel applicant = session.users().getUserById(realm, request.id());
        if (applicant == null) {
            throw new Refusal(new Denial.NotFound());
        }
        boolean administersRealm = new PortalRoles(session, realm).administersRealm(applicant);
        AccessRules.objectionToDecision(caller, request.id(), administersRealm).ifPresent(denial -> {
            throw new Refusal(denial);
        });
        return applicant;
    }

    private void won(boolean won, String id) {
        if (!won) {
            throw new Refusal(new Denial.AlreadyDecided(requests.find(id)));
        }
    }

    private Decision decision(String reason) {
        return new Decision(Time.currentTimeMillis(), caller.id(), caller.name(), reason);
    }
}
