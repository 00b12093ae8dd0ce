// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Lists the invitations of one realm, and deletes old ones. */
@Store
public final class InvitationRecords {
    private final EntityManager em;
    private final RealmModel realm;
    private final Invitations invitations;

    public InvitationRecords(KeycloakSession session, RealmModel realm) {
        this.em = em(session);
        this.realm = realm;
        this.invitations = new Invitations(session, realm);
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * Which ones; all that is given has to be true.
     *
     * @param organizations ids: only invitations to one of these, or empty for all
     * @param userId empty for those of everybody
     * @param state null for all; an open one whose link has expired counts as EXPIRED
     * @param search anywhere in the address or the name, as the invitation has them; empty for everybody
     */
    public record Wanted(
            Optional<Set<String>> organizations,
            Optional<String> userId,
            InvitationState state,
            Optional<SearchTerm> search) {}

    private static final String FULL_NAME = "lower(coalesce(i.firstName, '') || ' ' || coalesce(i.lastName, ''))";

    /** Newest first. */
    public List<Invitation> list(Wanted wanted, int first, int max) {
        String query = "select i from PortalInvitation i" + where(wanted) + " order by i.createdAt desc, i.id desc";
        return invitations.whole(bind(em.createQuery(query, InvitationEntity.class), wanted)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList());
    }

    public long count(Wanted wanted) {
        String query = "select count(i) from PortalInvitation i" + where(wanted);
        return bind(em.createQuery(query, Long.class), wanted).getSingleResult();
    }

    private static String where(Wanted wanted) {
        Optional<Set<String>> organizations = wanted.organizations();
        InvitationState state = wanted.state();
        String in = organizations.isEmpty()
                ? ""
                : " and exists (select r.id from PortalInvitationRole r where r.invitationId = i.id"
                        + " and r.organizationId in :organizations)";
        String as = state == null
                ? ""
                : switch (state) {
                    case OPEN -> " and i.state = :state and (i.linkExpiresAt is null or i.linkExpiresAt > :now)";
                    case EXPIRED -> " and (i.state = :state or (i.state = :open and i.linkExpiresAt <= :now))";
                    default -> " and i.state = :state";
                };
        String of = wanted.userId().isEmpty() ? "" : " and i.userId = :user";
        String like = SearchTerm.LIKE.formatted("search");
        String who = wanted.search().isEmpty() ? "" : " and (lower(i.email)" + like + " or " + FULL_NAME + like + ")";
        return " where i.realmId = :realm" + of + in + as + who;
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Wanted wanted) {
        InvitationState state = wanted.state();
        query.setParameter("realm", realm.getId());
        wanted.userId().ifPresent(id -> query.setParameter("user", id));
        wanted.search().ifPresent(term -> query.setParameter("search", term.pattern()));
        wanted.organizations().ifPresent(ids -> query.setParameter("organizations", ids));
        if (state == null) {
            return query;
        }
        query.setParameter("state", state);
        if (state == InvitationState.EXPIRED) {
            query.setParameter("open", InvitationState.OPEN);
        }
        return state == InvitationState.OPEN || state == InvitationState.EXPIRED
                ? query.setParameter("now", Time.currentTimeMillis())
                : query;
    }

    /** Ids of the realms that may have {@link #stale} ones before that moment, in milliseconds since the epoch. */
    public static List<String> realmsWithStale(KeycloakSession session, long before) {
        return em(session)
                .createQuery(
                        "select distinct i.realmId from PortalInvitation i where i.state = :open"
                                + " and i.madeElsewhere = false and i.linkExpiresAt < :before",
                        String.class)
                .setParameter("open", InvitationState.OPEN)
                .setParameter("before", before)
                .getResultList();
    }

    /** Ids of open invitations whose links expired before that moment, oldest first: not of accounts that are made elsewhere. */
    public List<String> stale(long before, int first, int max) {
        return em.createQuery(
                        "select i.id from PortalInvitation i where i.realmId = :realm and i.state = :open"
                                + " and i.madeElsewhere = false and i.linkExpiresAt < :before order by i.linkExpiresAt, i.id",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("open", InvitationState.OPEN)
                .setParameter("before", before)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** Ids of the realms with invitations that were settled before that moment. */
    public static List<String> realmsWithOld(KeycloakSession session, long before) {
        return em(session)
                .createQuery(
                        "select distinct i.realmId from PortalInvitation i where i.settledAt < :before", String.class)
                .setParameter("before", before)
                .getResultList();
    }

    /** Deletes invitations that were settled before that moment; says how many. */
    public int purge(long before, int max) {
        List<String> ids = em.createQuery(
                        "select i.id from PortalInvitation i where i.realmId = :realm and i.settledAt < :before",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        return ids.isEmpty() ? 0 : delete(ids);
    }

    /** Forgets a deleted user, but not that an invitation was withdrawn or ran out: the deletion is part of that. */
    public void removeUser(String userId) {
        List<String> ids = em.createQuery(
                        "select i.id from PortalInvitation i where i.userId = :user and i.realmId = :realm"
                                + " and i.state not in :kept",
                        String.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("kept", List.of(InvitationState.WITHDRAWN, InvitationState.EXPIRED))
                .getResultList();
        if (!ids.isEmpty()) {
            delete(ids);
        }
    }

    private int delete(Collection<String> ids) {
        em.createQuery("delete from PortalInvitationRole r where r.invitationId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        return em.createQuery("delete from PortalInvitation i where i.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    public void removeAll() {
        em.createQuery("delete from PortalInvitationRole r where r.invitationId in"
                        + " (select i.id from PortalInvitation i where i.realmId = :realm)")
                .setParameter("realm", realm.getId())
                .executeUpdate();
        em.createQuery("delete from PortalInvitation i where i.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
