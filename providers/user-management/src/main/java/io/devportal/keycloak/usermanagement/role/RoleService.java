// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.role;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    public RoleService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.roles = OrganizationRoles.of(session);
    }

    /**
     * @param memberships in enabled organizations, ordered by alias
     * @param identityProvider alias of the one that decides about them, empty where portal admins do
     */
    public record UserOrganizations(List<Membership> memberships, Optional<String> identityProvider) {}

    public UserOrganizations organizations(String userId) {
        return organizations(person(userId));
    }

    /**
     * This role and no other in the organization, of which the person becomes a member if they are none.
     *
     * @param precondition hears, under the lock, what is about to change; may throw
     */
    public UserOrganizations grant(
            String userId, String alias, OrganizationRole role, Consumer<UserOrganizations> precondition) {
        UserModel user = changeable(userId);
        precondition.accept(organizations(user));
        OrganizationModel organization = organization(alias);
        try {
            roles.grant(organization, user, role);
        } catch (ReadOnlyException e) {
            throw new Refusal(new Denial.ReadOnlyAccount());
        }
        return organizations(user);
    }

    /**
     * Role and membership; who is managed keeps the membership, without which Keycloak would delete the account.
     *
     * @param precondition as above
     */
    public UserOrganizations remove(String userId, String alias, Consumer<UserOrganizations> precondition) {
        UserModel user = changeable(userId);
        precondition.accept(organizations(user));
        OrganizationModel organization = organization(alias);
        if (roles.memberships(user).stream().noneMatch(one -> one.alias().equals(alias))) {
            throw new Refusal(new Denial.NotFound());
        }
        roles.removeMember(organization, user);
        return organizations(user);
    }

    private UserOrganizations organizations(UserModel user) {
        return new UserOrganizations(
                roles.memberships(user), new IdentityProviderLinks(session, realm).decidingProvider(user));
    }

    private UserModel changeable(String userId) {
        UserModel user = person(userId);
        roles.lock(user);
        if (new PortalRoles(session, realm).administersRealm(user)) {
            throw new Refusal(new Denial.RealmAdministrator());
        }
        new IdentityProviderLinks(session, realm).decidingProvider(user).ifPresent(provider -> {
            throw new Refusal(new Denial.IdentityProviderDecides(provider));
        });
        return user;
    }

    /** Where organizations are switched off, nobody is found, and nothing is told. */
    private UserModel person(String userId) {
        AccessRules.requireMayChangeRoles(caller);
        return Optional.of(userId)
                .filter(text -> roles.areEnabled() && Account.canBeId(text))
                .map(id -> session.users().getUserById(realm, id))
                .filter(user -> user.getServiceAccountClientLink() == null)
                .orElseThrow(() -> new Refusal(new Denial.NotFound()));
    }

    private OrganizationModel organization(String alias) {
        return Optional.of(alias)
                .filter(text -> text.indexOf('\0') < 0)
                .map(session.getProvider(OrganizationProvider.class)::getByAlias)
                .filter(found -> found.isEnabled() && alias.equals(found.getAlias()))
                .orElseThrow(() -> new Refusal(new Denial.NotFound()));
    }
}
