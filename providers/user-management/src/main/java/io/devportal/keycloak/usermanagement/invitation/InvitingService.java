// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.RecentLogin;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Adds people: with a new account, or, if the address has an account, with an invitation to join. An org admin does
 * not learn which of the two (F-03). Throws {@link Refusal}.
 */
public final class InvitingService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final boolean isPortalAdmin;
    private final Invitations invitations;
    private final Outbox outbox;

    public InvitingService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.isPortalAdmin = AccessRules.visibleOrganizations(caller).isEmpty();
        this.invitations = new Invitations(session, realm);
        this.outbox = new Outbox(session, realm);
    }

    /** @param asked read once it is clear that the caller may add anybody */
    public InvitationDetails invite(Supplier<NewUser> asked) {
        return invite(asked, 0);
    }

    /** @param tried how many were invited before this one, in tries that were taken back: they count for an org admin's share */
    public InvitationDetails invite(Supplier<NewUser> asked, long tried) {
        AccessRules.require(caller, Action.ADD_USER);
        PortalSettings settings = PortalSettings.of(realm);
        NewUser newUser = asked.get().completedBy(settings);
        AccessRules.require(caller, Action.ADD_USER, new Targets(session, realm).newcomer(newUser.change()));
        if (newUser.globalRole().filter(GlobalRole.PORTAL_ADMIN::equals).isPresent()) {
            RecentLogin.require(caller, settings.maxLoginAge(), Time.currentTimeSeconds());
        }
        if (newUser.password() != null && !isPortalAdmin) {
            throw new Refusal(InvitationDenials.passwordByPortalAdmin());
        }
        new NewUserRules(session, realm, outbox).require(newUser);
        LoginName name = LoginName.of(session, realm, newUser);
        // whoever adds or signs up the same person at the same moment finds the account
        new Locks(session, realm).acquire(Lock.NAME, name.claimed());
        name.requireFree();
        new AccountCreation(session, realm, newUser, name.text()).requireValid();
        if (!isPortalAdmin) {
            new InvitationQuota(session, realm).use(caller.id(), tried + 1);
        }
        Invitation invitation =
                owner(newUser).map(user -> toJoin(newUser, user)).orElseGet(() -> withNewAccount(newUser, name));
        return recorded(invitation);
    }

    /** Of several who share the address, the oldest account. */
    private Optional<UserModel> owner(NewUser newUser) {
        return new AddressRules(session, realm)
                .owners(newUser.email())
                .filter(user -> user.getServiceAccountClientLink() == null)
                .min(Comparator.comparing(
                                UserModel::getCreatedTimestamp, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(UserModel::getId));
    }

    private Invitation withNewAccount(NewUser newUser, LoginName name) {
        Decision decision = new Decision(Time.currentTimeMillis(), caller.id(), caller.name(), null);
        Account account = new AccountCreation(session, realm, newUser, name.forNewAccount()).create(decision);
        Invitation invitation = added(newUser, account.id(), true);
        if (newUser.sendsNow()) {
            outbox.toApplicant(MailKind.INVITATION, account);
        }
        return invitation;
    }

    private Invitation toJoin(NewUser newUser, UserModel user) {
        if (isPortalAdmin) {
            if (newUser.password() != null || newUser.globalRole().isPresent()) {
                throw new Refusal(InvitationDenials.accountExists());
            }
            AccessRules.require(
                    caller, Action.ADD_TO_ORGANIZATION, new Targets(session, realm).of(user, newUser.change()));
        }
        requireNews(newUser, user);
        Invitation invitation = added(newUser, user.getId(), false);
        if (newUser.sendsNow()) {
            new InvitationMails(session, realm).askToJoin(invitation, user);
        }
        return invitation;
    }

    /** What the caller hears is about organizations that they administer. */
    private void requireNews(NewUser newUser, UserModel user) {
        boolean isMember = OrganizationRoles.of(session).memberships(user).stream()
                .map(Membership::organizationId)
                .anyMatch(newUser.seats()::containsKey);
        if (isMember) {
            throw new Refusal(InvitationDenials.alreadyMember());
        }
        boolean isInvited = invitations.open(user.getId()).stream()
                .anyMatch(open -> !Collections.disjoint(
                        open.organizations(), newUser.seats().keySet()));
        if (isInvited) {
            throw new Refusal(InvitationDenials.alreadyInvited());
        }
    }

    private Invitation added(NewUser newUser, String userId, boolean newAccount) {
        Invitation invitation = newUser.invitation(
                realm.getId(),
                userId,
                newAccount,
                new Invitation.Inviter(caller.id(), caller.name()),
                Time.currentTimeMillis());
        invitations.add(invitation);
        // with the names of its organizations
        return invitations.find(invitation.id()).orElseThrow();
    }

    private InvitationDetails recorded(Invitation invitation) {
        MailStatus mail = invitation.mailedAt() == null ? null : MailStatus.WAITING;
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(
                                OperationType.CREATE,
                                "PORTAL_INVITATION",
                                "users",
                                invitation.userId(),
                                "invitations",
                                invitation.id())
                        .showing(InvitationRepresentation.of(new InvitationDetails(invitation, mail, true))));
        return new InvitationDetails(invitation, mail, isPortalAdmin);
    }
}
