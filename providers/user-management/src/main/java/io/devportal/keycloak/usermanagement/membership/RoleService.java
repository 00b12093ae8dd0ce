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
import io.devportal.keycloak.usermanagement.access.Target.Change;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.Deed;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import io.devportal.keycloak.usermanagement.notification.ChangeMails;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;

/**
 * The roles of people in organizations, for portal admins. Nothing changes for somebody about whom an identity provider
 * decides, nor for realm administrators. Throws {@link Refusal}.
 */
final class RoleService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final OrganizationRoles roles;

    RoleService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.roles = OrganizationRoles.of(session);
    }

    /**
     * @param memberships in enabled organizations, ordered by alias
     * @param identityProvider alias of the one that decides about them, empty where portal admins do
     */
    record UserOrganizations(List<Membership> memberships, Optional<String> identityProvider) {}

    UserOrganizations organizations(String userId) {
        AccessRules.require(caller, Action.READ_USER_ORGANIZATIONS);
        return organizations(person(userId));
    }

    /**
     * This role and no other in the organization, of which the person becomes a member if they are none.
     *
     * @param role read once it is clear that the caller may grant any
     * @param seen hears, under the lock, what is about to change; may throw
     */
    UserOrganizations grant(
            String userId, String alias, Supplier<OrganizationRole> role, Optional<Consumer<UserOrganizations>> seen) {
        AccessRules.require(caller, Action.CHANGE_USER_ORGANIZATIONS);
        OrganizationRole granted = role.get();
        UserModel user = person(userId);
        Optional<OrganizationModel> found = organization(alias);
        requireChangeable(user, change(found, Set.of(granted)));
        seen.ifPresent(now -> now.accept(organizations(user)));
        OrganizationModel organization = found.orElseThrow(() -> new Refusal(Denial.notFound()));
        Optional<Membership> before = membership(user, alias);
        try {
            roles.grant(organization, user, granted);
        } catch (ReadOnlyException e) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
        return recorded(OperationType.UPDATE, organization, user, before);
    }

    /**
     * Role and membership; who is managed keeps the membership, without which Keycloak would delete the account.
     *
     * @param seen as above
     */
    UserOrganizations remove(String userId, String alias, Optional<Consumer<UserOrganizations>> seen) {
        AccessRules.require(caller, Action.CHANGE_USER_ORGANIZATIONS);
        UserModel user = person(userId);
        Optional<OrganizationModel> found = organization(alias);
        requireChangeable(user, change(found, Set.of()));
        seen.ifPresent(now -> now.accept(organizations(user)));
        OrganizationModel organization = found.orElseThrow(() -> new Refusal(Denial.notFound()));
        Optional<Membership> before = membership(user, alias);
        if (before.isEmpty()) {
            throw new Refusal(Denial.notFound());
        }
        roles.removeMember(organization, user);
        return recorded(OperationType.DELETE, organization, user, before);
    }

    private Optional<Membership> membership(UserModel user, String alias) {
        return roles.memberships(user).stream()
                .filter(one -> one.alias().equals(alias))
                .findFirst();
    }

    private UserOrganizations recorded(
            OperationType operation, OrganizationModel organization, UserModel user, Optional<Membership> before) {
        UserOrganizations changed = organizations(user);
        new ChangeMails(session, realm).rolesChanged(user);
        String alias = organization.getAlias();
        new Audit(session, realm, Actor.of(caller))
                .write(Deed.of(operation, "PORTAL_USER_ORGANIZATION", "users", user.getId(), "organizations", alias)
                        .detail("organization_id", organization.getId())
                        .detail("organization_alias", alias)
                        .detail("role", roleName(membership(user, alias)))
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

    private UserOrganizations organizations(UserModel user) {
        return new UserOrganizations(
                roles.memberships(user), new IdentityProviderLinks(session, realm).decidingProvider(user));
    }

    private void requireChangeable(UserModel user, Change change) {
        roles.lock(user);
        AccessRules.require(caller, Action.CHANGE_USER_ORGANIZATIONS, new Targets(session, realm).of(user, change));
    }

    private static Change change(Optional<OrganizationModel> organization, Set<OrganizationRole> roles) {
        return new Change(
                organization.map(OrganizationModel::getId).stream().collect(Collectors.toSet()), roles, Set.of());
    }

    /** Where organizations are switched off, nobody is found, and nothing is told. */
    private UserModel person(String userId) {
        return Optional.of(userId)
                .filter(text -> roles.areEnabled() && Account.canBeId(text))
                .map(id -> session.users().getUserById(realm, id))
                .filter(user -> user.getServiceAccountClientLink() == null)
                .orElseThrow(() -> new Refusal(Denial.notFound()));
    }

    private Optional<OrganizationModel> organization(String alias) {
        return Optional.of(alias)
                .filter(text -> text.indexOf('\0') < 0)
                .map(session.getProvider(OrganizationProvider.class)::getByAlias)
                .filter(found -> found.isEnabled() && alias.equals(found.getAlias()));
    }
}
