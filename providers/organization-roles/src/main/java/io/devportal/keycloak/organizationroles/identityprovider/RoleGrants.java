// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.Store;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Records which mapper granted which role: a mapper only revokes what it granted itself. */
@Store
public final class RoleGrants {
    private final EntityManager em;
    private final String realmId;

    public RoleGrants(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /** By organization id. */
    Map<String, RoleGrant> of(UserModel user, IdentityProviderMapperModel mapper) {
        // no entities: Hibernate would not read them again when they have changed
        return em.createQuery(
                        "select g.organizationId, g.role, g.madeMember from PortalRoleGrant g"
                                + " where g.userId = :user and g.mapperId = :mapper",
                        Object[].class)
                .setParameter("user", user.getId())
                .setParameter("mapper", mapper.getId())
                .getResultStream()
                .map(row -> new RoleGrant((String) row[0], (OrganizationRole) row[1], (Boolean) row[2]))
                .collect(Collectors.toMap(RoleGrant::organizationId, grant -> grant));
    }

    /** One statement reads what is there already. */
    void put(
            UserModel user, IdentityProviderMapperModel mapper, IdentityProviderModel provider, List<RoleGrant> given) {
        if (given.isEmpty()) {
            return;
        }
        Map<String, RoleGrantEntity> rows = rows(user, mapper, given);
        long now = Time.currentTimeMillis();
        for (RoleGrant grant : given) {
            RoleGrantEntity row = rows.get(grant.organizationId());
            if (row == null) {
                row = new RoleGrantEntity(
                        new RoleGrantEntity.Key(user.getId(), grant.organizationId(), mapper.getId()),
                        realmId,
                        provider.getInternalId());
                row.granted(grant.role(), grant.madeMember(), now);
                em.persist(row);
            } else {
                row.granted(grant.role(), grant.madeMember(), now);
            }
        }
    }

    private Map<String, RoleGrantEntity> rows(
            UserModel user, IdentityProviderMapperModel mapper, List<RoleGrant> given) {
        return em.createQuery(
                        "select g from PortalRoleGrant g where g.userId = :user and g.mapperId = :mapper"
                                + " and g.organizationId in :organizations",
                        RoleGrantEntity.class)
                .setParameter("user", user.getId())
                .setParameter("mapper", mapper.getId())
                .setParameter(
                        "organizations",
                        given.stream().map(RoleGrant::organizationId).toList())
                .getResultStream()
                .collect(Collectors.toMap(RoleGrantEntity::organizationId, row -> row));
    }

    void remove(UserModel user, IdentityProviderMapperModel mapper, List<String> organizationIds) {
        if (!organizationIds.isEmpty()) {
            delete("g.userId = :user and g.mapperId = :mapper and g.organizationId in :organizations")
                    .setParameter("user", user.getId())
                    .setParameter("mapper", mapper.getId())
                    .setParameter("organizations", organizationIds)
                    .executeUpdate();
        }
    }

    public void removeUser(String userId) {
        delete("g.userId = :id").setParameter("id", userId).executeUpdate();
    }

    public void removeOrganization(String organizationId) {
        delete("g.organizationId = :id").setParameter("id", organizationId).executeUpdate();
    }

    public void removeProvider(IdentityProviderModel provider) {
        delete("g.providerId = :id")
                .setParameter("id", provider.getInternalId())
                .executeUpdate();
    }

    public void removeAll() {
        delete("g.realmId = :id").setParameter("id", realmId).executeUpdate();
    }

    private Query delete(String condition) {
        return em.createQuery("delete from PortalRoleGrant g where " + condition);
    }
}
