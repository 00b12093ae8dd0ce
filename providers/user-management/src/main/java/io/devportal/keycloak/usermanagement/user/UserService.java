// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.RecentLogin;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.notification.ChangeMails;
import io.devportal.keycloak.usermanagement.notification.Mail;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.profile.EditedProfile;
import io.devportal.keycloak.usermanagement.profile.ShownProfile;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.suspension.SessionEnding;
import io.devportal.keycloak.usermanagement.user.UserDetails.SeenMembership;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageId;

/** Shows one person, and changes, disables and removes them. Throws {@link Refusal}. */
final class UserService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final People people;
    private final Targets targets;
    private final UserRightsService rights;

    UserService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.people = new People(session, realm);
        this.targets = new Targets(session, realm);
        this.rights = new UserRightsService(caller);
    }

    UserDetails details(String id) {
        AccessRules.require(caller, Action.READ_USER);
        return details(people.find(id).orElseThrow(() -> new Refusal(Denial.notFound())));
    }

    /**
     * Changes what the document names, all of it or nothing.
     *
     * @param document read once it is clear that the caller may change anybody
     * @param seen hears, under the lock, what is about to change; may throw
     */
    UserDetails edit(String id, Supplier<UserChangeRepresentation> document, Optional<Consumer<UserDetails>> seen) {
        AccessRules.require(caller, Action.EDIT_USER);
        UserChangeRepresentation change = document.get().checked();
        UserModel user = people.lock(id).orElseThrow(() -> new Refusal(Denial.notFound()));
        Target target = targets.of(user);
        Optional<Account> account = new Accounts(session, realm).find(id);
        Set<Action> actions = change.actions(user);
        actions.forEach(action -> rights.require(action, target, account));
        if (actions.contains(Action.GRANT_PORTAL_ADMIN)) {
            RecentLogin.require(caller, PortalSettings.of(realm).maxLoginAge(), Time.currentTimeSeconds());
        }
        seen.ifPresent(now -> now.accept(details(user)));
        Set<String> changed = new TreeSet<>();
        try {
            Map<String, List<String>> profile = change.profile(realm);
            // who is only disabled need not have a profile that is in order
            if (!profile.isEmpty()) {
                changed.addAll(new EditedProfile(session, user, profile).store());
            }
            if (changed.contains(UserModel.EMAIL)) {
                new ChangedAddress(session, realm).of(user, account);
            }
            if (change.enabled() != null && change.enabled() != user.isEnabled()) {
                new EnabledFlag(session, realm).set(user, change.enabled());
                new ChangeMails(session, realm).stateChanged(user);
                changed.add("enabled");
            }
            Optional<GlobalRole> role =
                    change.globalRole().filter(wanted -> !target.globalRoles().equals(Set.of(wanted)));
            if (role.isPresent()) {
                new PublisherRole(realm).set(user, role.get());
                new ChangeMails(session, realm).rolesChanged(user);
                changed.add("role " + role.get().roleName());
            }
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
        UserDetails after = details(user);
        if (!changed.isEmpty()) {
            new Audit(session, realm, Actor.of(caller))
                    .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_USER", "users", id)
                            .detail("username", user.getUsername())
                            .detail("changed", String.join(", ", changed))
                            .detail("state", after.state().name()));
        }
        return after;
    }

    /** The account with all that it holds. */
    void remove(String id, Optional<Consumer<UserDetails>> seen) {
        AccessRules.require(caller, Action.REMOVE_USER);
        UserModel user = people.lock(id).orElseThrow(() -> new Refusal(Denial.notFound()));
        rights.require(Action.REMOVE_USER, targets.of(user), new Accounts(session, realm).find(id));
        seen.ifPresent(now -> now.accept(details(user)));
        AuditEntry entry = AuditEntry.of(OperationType.DELETE, "PORTAL_USER", "users", id)
                .detail("username", user.getUsername())
                .detail("email", user.getEmail());
        try {
            new SessionEnding(session, realm).endAll(user);
            if (!people.remove(user)) {
                throw new Refusal(ReadOnlyAccount.denial());
            }
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
        new Audit(session, realm, Actor.of(caller)).write(entry);
    }

    private UserDetails details(UserModel user) {
        Optional<Set<String>> visible = AccessRules.visibleOrganizations(caller);
        // what an org admin could add the person to, so that the mode of these organizations is known as well
        Change possible = new Change(visible.orElse(Set.of()), Set.of(), Set.of());
        Target target = targets.of(user, possible).with(Change.NONE);
        AccessRules.require(caller, Action.READ_USER, target);
        Optional<Account> account = new Accounts(session, realm).find(user.getId());
        Standing standing = Standing.of(account);
        Map<Action, Optional<Denial>> may = rights.with(target, standing, hasPassword(user, standing));
        boolean seesMails = AccessRules.decide(caller, Action.LIST_MAILS).isEmpty();
        UserModel reader = session.users().getUserById(realm, caller.id());
        return new UserDetails(
                user,
                account,
                target,
                new UserStores(session, realm).of(user).map(store -> visible.isEmpty() ? store : store.withoutName()),
                new IdentityProviderLinks(session, realm).aliases(user),
                memberships(user, target, visible),
                seesMails || may.get(Action.RESEND_INVITATION).isEmpty() ? mail(user) : Optional.empty(),
                seesMails,
                new ShownProfile(session, session.getContext().resolveLocale(reader)).of(user),
                may);
    }

    /** Asked only of somebody for whom it counts. */
    private static boolean hasPassword(UserModel user, Standing standing) {
        return standing.status() == AccountStatus.PENDING_ACTIVATION
                && user.getFederationLink() == null
                && StorageId.isLocalStorage(user.getId())
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private List<SeenMembership> memberships(UserModel user, Target target, Optional<Set<String>> visible) {
        return OrganizationRoles.of(session).memberships(user).stream()
                .filter(membership -> visible.isEmpty() || visible.get().contains(membership.organizationId()))
                .map(membership ->
                        new SeenMembership(membership, rights.inOrganization(target, membership.organizationId())))
                .toList();
    }

    private Optional<Mail> mail(UserModel user) {
        return Optional.ofNullable(
                new Mails(session).latest(realm.getId(), List.of(user.getId())).get(user.getId()));
    }
}
