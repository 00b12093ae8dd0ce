// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.notification.ChangeMails;
import io.devportal.keycloak.usermanagement.user.People;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;

/**
 * Roles of people in organizations. Portal admins manage all, org admins those in their organizations. Nobody can
 * change roles that an identity provider or single sign-on manages, nor those of realm administrators. Throws
 * {@link Refusal}.
 */
final class RoleService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final OrganizationRoles roles;
    private final People people;
    private final Targets targets;

    RoleService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.roles = OrganizationRoles.of(session);
        this.people = new People(session, realm);
        this.targets = new Targets(session, realm);
    }

    /**
     * @param memberships in enabled organizations, ordered by alias
     * @param identityProvider alias of the one that decides about them, empty where portal admins do
     */
    record UserOrganizations(List<Membership> memberships, Optional<String> identityProvider) {}

    UserOrganizations organizations(String userId) {
        AccessRules.require(caller, Action.READ_USER);
        UserModel user = person(userId, people::find);
        AccessRules.require(caller, Action.READ_USER, targets.of(user));
        return organizations(user);
    }

    /**
     * This role and no other in the organization, of which the person becomes a member if they are none.
     *
     * @param role read once it is clear that the caller may grant any
     * @param seen hears, under the lock, what is about to change; may throw
     */
    UserOrganizations grant(
            String userId, String alias, Supplier<OrganizationRole> role, Optional<Consumer<UserOrganizations>> seen) {
        AccessRules.require(caller, Action.CHANGE_ROLE);
        OrganizationRole granted = role.get();
        UserModel user = visible(userId);
        OrganizationModel organization = organization(alias);
        Target target = targets.of(user, new Change(Set.of(organization.getId()), Set.of(granted), Set.of()));
        boolean isMember = target.organizations().contains(organization.getId());
        AccessRules.require(caller, isMember ? Action.CHANGE_ROLE : Action.ADD_TO_ORGANIZATION, target);
        seen.ifPresent(now -> now.accept(organizations(user)));
        Optional<Membership> before = membership(user, alias);
        stored(() -> roles.grant(organization, user, granted));
        return recorded(OperationType.UPDATE, organization, user, before);
    }

    /**
     * Role and membership; who is managed keeps the membership, without which Keycloak would delete the account (E-15).
     *
     * @param seen as above
     */
    UserOrganizations remove(String userId, String alias, Optional<Consumer<UserOrganizations>> seen) {
        AccessRules.require(caller, Action.REMOVE_FROM_ORGANIZATION);
        UserModel user = visible(userId);
        OrganizationModel organization = organization(alias);
        Membership membership = membership(user, alias).orElseThrow(() -> new Refusal(Denial.notFound()));
        AccessRules.require(
                caller,
                membership.isManaged() ? Action.CHANGE_ROLE : Action.REMOVE_FROM_ORGANIZATION,
                targets.of(user, new Change(Set.of(organization.getId()), Set.of(), Set.of())));
        seen.ifPresent(now -> now.accept(organizations(user)));
        stored(() -> roles.removeMember(organization, user));
        return recorded(OperationType.DELETE, organization, user, Optional.of(membership));
    }

    private Optional<Membership> membership(UserModel user, String alias) {
        return roles.memberships(user).stream()
                .filter(one -> one.alias().equals(alias))
                .findFirst();
    }

    private static void stored(Runnable change) {
        try {
            change.run();
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
    }

    private UserOrganizations recorded(
            OperationType operation, OrganizationModel organization, UserModel user, Optional<Membership> before) {
        UserOrganizations changed = organizations(user);
        String alias = organization.getAlias();
        Optional<Membership> now = membership(user, alias);
        if (!now.equals(before)) {
            new ChangeMails(session, realm).rolesChanged(user);
        }
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(
                                operation, "PORTAL_USER_ORGANIZATION", "users", user.getId(), "organizations", alias)
                        .detail("organization_id", organization.getId())
                        .detail("organization_alias", alias)
                        .detail("role", roleName(now))
                        .detail("role_before", roleName(before))
                        .showing(UserOrganizationsRepresentation.of(changed)));
        return changed;
    }

    /** Null for no role. */
    private static String roleName(Optional<Membership> membership) {
        return membership
                .flatMap(Membership::optionalRole)
                .map(OrganizationRole::roleName)
                .orElse(null);
    }

    /** An org admin learns nothing of other organizations. */
    private UserOrganizations organizations(UserModel user) {
        Optional<Set<String>> visible = AccessRules.visibleOrganizations(caller);
        return new UserOrganizations(
                roles.memberships(user).stream()
                        .filter(one -> visible.isEmpty() || visible.get().contains(one.organizationId()))
                        .toList(),
                new IdentityProviderLinks(session, realm).decidingProvider(user));
    }

    /** Locked; whom the caller may not see is not there. */
    private UserModel visible(String userId) {
        UserModel user = person(userId, people::lock);
        AccessRules.require(caller, Action.READ_USER, targets.of(user));
        return user;
    }

    /** Where organizations are switched off, nobody is found, and nothing is told. */
    private UserModel person(String userId, Function<String, Optional<UserModel>> find) {
        return Optional.of(userId)
                .filter(id -> roles.areEnabled())
                .flatMap(find)
                .orElseThrow(() -> new Refusal(Denial.notFound()));
    }

    /** One of others is one that does not exist. */
    private OrganizationModel organization(String alias) {
        Optional<Set<String>> visible = AccessRules.visibleOrganizations(caller);
        return Optional.of(alias)
                .filter(text -> text.indexOf('\0') < 0)
                .map(session.getProvider(OrganizationProvider.class)::getByAlias)
                .filter(found -> found.isEnabled() && alias.equals(found.getAlias()))
                .filter(found -> visible.isEmpty() || visible.get().contains(found.getId()))
                .orElseThrow(() -> new Refusal(Denial.notFound()));
    }
}
