// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.identityprovider.AuthorizationType;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.access.Target.Owner;
import io.devportal.keycloak.usermanagement.access.Target.SingleSignOn;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.identityprovider.IdentityProviderLinks;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * Who manages the accounts and roles of people: the identity provider that brought them, a read-only user store, or
 * the portal.
 */
@Store
final class Managements {
    private static final String ROWS = "select u.id, u.federationLink, a.origin, l.identityProvider from UserEntity u"
            + " left join PortalAccount a on a.id = u.id"
            + " left join FederatedIdentityEntity l on l.user.id = u.id"
            + " where u.id in :ids and u.realmId = :realm and u.serviceAccountClientLink is null";

    private final KeycloakSession session;
    private final RealmModel realm;

    Managements(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Management of(UserModel user) {
        if (UserStores.isOrphan(user)) {
            return new Management(Owner.GONE_USER_STORE, Owner.GONE_USER_STORE, SingleSignOn.NOWHERE);
        }
        String store = user.getFederationLink();
        return of(
                store == null ? StorageId.providerId(user.getId()) : store,
                new Accounts(session, realm)
                        .find(user.getId())
                        .map(Account::origin)
                        .orElse(null),
                new IdentityProviderLinks(session, realm).aliases(user));
    }

    /** By user id, without service accounts and unknown ids. One statement. */
    Map<String, Management> of(Collection<String> ids) {
        Map<String, Management> managements = new HashMap<>();
        if (ids.isEmpty()) {
            return managements;
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        Map<String, SortedSet<String>> aliases = new HashMap<>();
        Map<String, Object[]> rows = new HashMap<>();
        em.createQuery(ROWS, Object[].class)
                .setParameter("ids", ids)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(row -> {
                    rows.put((String) row[0], row);
                    SortedSet<String> linked = aliases.computeIfAbsent((String) row[0], id -> new TreeSet<>());
                    if (row[3] != null) {
                        linked.add((String) row[3]);
                    }
                });
        rows.forEach((id, row) -> managements.put(id, of((String) row[1], (AccountOrigin) row[2], aliases.get(id))));
        return managements;
    }

    /**
     * Who signed up here or was invited stays the portal's, also with a link to an identity provider: it is theirs to make,
     * and must not take them out of the reach of admins. Organizations and roles are that provider's all the same, if it
     * decides about them.
     *
     * @param store id of the component, or null
     * @param origin null for people without a row of ours
     */
    Management of(String store, AccountOrigin origin, SortedSet<String> aliases) {
        if (store != null) {
            ComponentModel component = realm.getComponent(store);
            if (component == null) {
                return new Management(Owner.GONE_USER_STORE, Owner.GONE_USER_STORE, SingleSignOn.NOWHERE);
            }
            Owner owner = new Owner(Owner.Kind.USER_STORE, component.getName());
            // of one that is switched off, Keycloak (26.7.4) shows people and lets nobody change them
            if (!UserStores.isOn(component)) {
                return new Management(owner, owner, SingleSignOn.NOWHERE);
            }
            if (isReadOnly(component)) {
                return new Management(owner, roles(aliases), SingleSignOn.NOWHERE);
            }
        }
        return new Management(account(origin, aliases), roles(aliases), SingleSignOn.NOWHERE);
    }

    private Owner roles(SortedSet<String> aliases) {
        return aliases.stream()
                .filter(this::decidesAboutRoles)
                .findFirst()
                .map(alias -> new Owner(Owner.Kind.IDENTITY_PROVIDER, alias))
                .orElse(Owner.PORTAL);
    }

    private static Owner account(AccountOrigin origin, SortedSet<String> aliases) {
        boolean isOfPortal = origin == AccountOrigin.REGISTRATION || origin == AccountOrigin.INVITATION;
        return isOfPortal || aliases.isEmpty()
                ? Owner.PORTAL
                : new Owner(Owner.Kind.IDENTITY_PROVIDER, aliases.first());
    }

    private static boolean isReadOnly(ComponentModel store) {
        return "READ_ONLY".equals(store.getConfig().getFirst(LDAPConstants.EDIT_MODE));
    }

    private boolean decidesAboutRoles(String alias) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        return Objects.nonNull(provider) && AuthorizationType.of(provider) == AuthorizationType.IDENTITY_PROVIDER;
    }
}
