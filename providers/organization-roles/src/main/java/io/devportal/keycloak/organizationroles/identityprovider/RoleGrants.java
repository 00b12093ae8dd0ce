// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Who granted what: a mapper takes back only what stands here in its name. */
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

    void put(UserModel user, IdentityProviderMapperModel mapper, IdentityProviderModel provider, RoleGrant grant) {
        RoleGrantEntity.Key key = key(user, mapper, grant.organizationId());
        RoleGrantEntity row = em.find(RoleGrantEntity.class, key);
        if (row == null) {
            row = new RoleGrantEntity(key, realmId, provider.getInternalId());
            row.granted(grant.role(), grant.madeMember(), Time.currentTimeMillis());
            em.persist(row);
        } else {
            row.granted(grant.role(), grant.madeMember(), Time.currentTimeMillis());
        }
    }

    void remove(UserModel user, IdentityProviderMapperModel mapper, String organizationId) {
        em.remove(em.getReference(RoleGrantEntity.class, key(user, mapper, organizationId)));
    }

    private static RoleGrantEntity.Key key(UserModel user, IdentityProviderMapperModel mapper, String organizationId) {
        return new RoleGrantEntity.Key(user.getId(), organizationId, mapper.getId());
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
