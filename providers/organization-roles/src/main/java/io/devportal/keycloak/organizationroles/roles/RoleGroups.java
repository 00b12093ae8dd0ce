// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/** The organization groups that are roles, made when somebody first needs them. */
final class RoleGroups {

    private static final Logger LOG = Logger.getLogger(RoleGroups.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;

    RoleGroups(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    List<GroupModel> all(OrganizationModel organization) {
        return named(organization, roleNames());
    }

    GroupModel get(OrganizationModel organization, OrganizationRole role) {
        return find(organization, role).orElseGet(() -> create(organization, role));
    }

    private Optional<GroupModel> find(OrganizationModel organization, OrganizationRole role) {
        return named(organization, List.of(role.roleName())).stream().findFirst();
    }

    private List<GroupModel> named(OrganizationModel organization, List<String> names) {
        String internal =
                organizations(session).getOrganizationGroup(organization).getId();
        return em
                .createQuery(
                        "select g.id from GroupEntity g where g.realm = :realm and g.parentId = :parent and g.name in :names",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("parent", internal)
                .setParameter("names", names)
                .getResultList()
                .stream()
                .map(id -> session.groups().getGroupById(realm, id))
                .toList();
    }

    private GroupModel create(OrganizationModel organization, OrganizationRole role) {
        if (isCommitted(organization)) {
            createInOwnTransaction(organization.getId(), role);
            return find(organization, role)
                    .orElseThrow(() -> new IllegalStateException("The group " + role.roleName() + " of organization "
                            + organization.getAlias() + " could not be created"));
        }
        return organizations(session).createGroup(organization, role.roleName(), null);
    }

    /**
     * An organization that this transaction has made is seen by nobody else, who could make its groups at the same moment.
     * Asked of the database: Keycloak's cache (26.7.3) knows organizations that are not committed.
     */
    private boolean isCommitted(OrganizationModel organization) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                other -> other.getProvider(JpaConnectionProvider.class)
                                .getEntityManager()
                                .createQuery("select count(o) from OrganizationEntity o where o.id = :id", Long.class)
                                .setParameter("id", organization.getId())
                                .getSingleResult()
                        > 0);
    }

    /** A group that two requests make at once fails one of them; its transaction must not be that of a login. */
    private void createInOwnTransaction(String organizationId, OrganizationRole role) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), other -> {
                other.getContext().setRealm(other.realms().getRealm(realm.getId()));
                OrganizationModel organization = organizations(other).getById(organizationId);
                organizations(other).createGroup(organization, role.roleName(), null);
            });
        } catch (RuntimeException e) {
            LOG.debugf(e, "The group %s of organization %s is there already", role.roleName(), organizationId);
        }
    }

    private static OrganizationProvider organizations(KeycloakSession session) {
        return session.getProvider(OrganizationProvider.class);
    }

    private static List<String> roleNames() {
        return Arrays.stream(OrganizationRole.values())
                .map(OrganizationRole::roleName)
                .toList();
    }
}
