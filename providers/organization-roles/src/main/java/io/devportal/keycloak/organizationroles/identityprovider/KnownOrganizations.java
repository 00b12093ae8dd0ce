// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.Store;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/** Reads the organizations that a login refers to, in one statement. */
@Store
final class KnownOrganizations {
    private static final Logger LOG = Logger.getLogger(KnownOrganizations.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;

    KnownOrganizations(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Those with one of these aliases, and those in which this mapper has granted the person something. */
    List<KnownOrganization> about(Collection<String> aliases, UserModel user, String mapperId) {
        return em.createQuery(
                        "select new io.devportal.keycloak.organizationroles.identityprovider.KnownOrganization("
                                + "o.id, o.alias, o.enabled) from OrganizationEntity o where o.realmId = :realm"
                                + " and (o.alias in :aliases or o.id in (select g.organizationId from PortalRoleGrant g"
                                + " where g.userId = :user and g.mapperId = :mapper))",
                        KnownOrganization.class)
                .setParameter("realm", realm.getId())
                .setParameter("aliases", aliases)
                .setParameter("user", user.getId())
                .setParameter("mapper", mapperId)
                .getResultList();
    }

    /**
     * In a transaction of its own: two logins that create one organization at once must not fail each other, and Keycloak's
     * own method (26.7.3) forgets which organization the login is for.
     */
    Optional<KnownOrganization> create(String alias) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), other -> {
                other.getContext().setRealm(other.realms().getRealm(realm.getId()));
                provider(other).create(alias, alias);
            });
            LOG.infof("Created organization %s in realm %s for an identity provider", alias, realm.getName());
        } catch (RuntimeException e) {
            LOG.debugf(e, "Organization %s was not created", alias);
        }
        return em.createQuery(
                        "select new io.devportal.keycloak.organizationroles.identityprovider.KnownOrganization("
                                + "o.id, o.alias, o.enabled) from OrganizationEntity o where o.realmId = :realm"
                                + " and o.alias = :alias",
                        KnownOrganization.class)
                .setParameter("realm", realm.getId())
                .setParameter("alias", alias)
                .getResultStream()
                // MariaDB and MySQL find "Acme" as well, because of which there is no "acme"
                .filter(found -> found.alias().equals(alias))
                .findFirst();
    }

    private static OrganizationProvider provider(KeycloakSession session) {
        return session.getProvider(OrganizationProvider.class);
    }
}
