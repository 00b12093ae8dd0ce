// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The mailed links of one realm, by the hashes of their codes. A row says what a link is for; whether it still works
 * depends on the row of the account or the invitation.
 */
@Store
public final class Links {
    private final EntityManager em;
    private final RealmModel realm;

    public Links(KeycloakSession session, RealmModel realm) {
        this.em = entityManager(session);
        this.realm = realm;
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    void add(LinkCode code, LinkPurpose purpose, MailedLink link) {
        em.persist(new LinkEntity(code.hash(), realm.getId(), purpose, link, Time.currentTimeMillis()));
    }

    /** One read by primary key. Empty for a code of another purpose, or of another realm. */
    Optional<MailedLink> find(LinkCode code, LinkPurpose purpose) {
        return Optional.ofNullable(em.find(LinkEntity.class, code.hash()))
                .filter(link -> link.isFor(purpose, realm.getId()))
                .map(LinkEntity::toLink);
    }

    /** In all realms: links that were made before that moment, in milliseconds since the epoch; says how many. */
    public static int forget(KeycloakSession session, long before, int max) {
        EntityManager em = entityManager(session);
        List<String> hashes = em.createQuery(
                        "select l.codeHash from PortalLink l where l.createdAt < :before", String.class)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        return hashes.isEmpty()
                ? 0
                : em.createQuery("delete from PortalLink l where l.codeHash in :hashes")
                        .setParameter("hashes", hashes)
                        .executeUpdate();
    }

    public void removeAll() {
        em.createQuery("delete from PortalLink l where l.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
