// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The invitations of one realm. Every change after the insert is one conditional UPDATE that names the state and the link's
 * generation it saw: of two writers exactly one changes a row.
 */
@Store
public final class Invitations {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private static final Comparator<Seat> BY_NAME = Comparator.comparing(
                    Seat::organizationName, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Seat::organizationId);

    private static final String SAME_ROW =
            " where i.id = :id and i.realmId = :realm and i.state = :open and i.linkGeneration = :generation";

    private final EntityManager em;
    private final RealmModel realm;

    public Invitations(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    public void add(Invitation invitation) {
        em.persist(new InvitationEntity(invitation));
        invitation
                .seats()
                .forEach(seat -> em.persist(new InvitationRoleEntity(
                        UUID.randomUUID().toString(), invitation.id(), seat.organizationId(), seat.role())));
    }

    public Optional<Invitation> find(String id) {
        // what else comes in a path names nothing; PostgreSQL would even refuse a NUL
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return whole(em.createQuery(
                                "select i from PortalInvitation i where i.id = :id and i.realmId = :realm",
                                InvitationEntity.class)
                        .setParameter("id", id)
                        .setParameter("realm", realm.getId())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** The open invitations of this person, newest first. */
    public List<Invitation> open(String userId) {
        return whole(em.createQuery(
                        "select i from PortalInvitation i where i.userId = :user and i.realmId = :realm"
                                + " and i.state = :open order by i.createdAt desc, i.id desc",
                        InvitationEntity.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("open", InvitationState.OPEN)
                .getResultList());
    }

    /** Adds the roles, with one more statement in total. */
    List<Invitation> whole(List<InvitationEntity> rows) {
        Map<String, List<Seat>> seats =
                seats(rows.stream().map(InvitationEntity::id).toList());
        return rows.stream()
                .map(row -> row.toInvitation(seats.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<String, List<Seat>> seats(Collection<String> ids) {
        Map<String, List<Seat>> seats = new HashMap<>();
        if (ids.isEmpty()) {
            return seats;
        }
        em.createQuery(
                        "select r.invitationId, r.organizationId, r.role, o.name, o.enabled from PortalInvitationRole r"
                                + " left join OrganizationEntity o on o.id = r.organizationId and o.realmId = :realm"
                                + " where r.invitationId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(row -> seats.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                        .add(new Seat((String) row[1], (String) row[3], Boolean.TRUE.equals(row[4]), (OrganizationRole)
                                row[2])));
        seats.values().forEach(each -> each.sort(BY_NAME));
        return seats;
    }

    /**
     * Claims the right to send a mail with a new link, which invalidates earlier links. False if another call was faster, or the
     * invitation is no longer open.
     *
     * @param now milliseconds since the epoch
     * @param before a mail since this moment was just now
     */
    public boolean renewLink(Invitation seen, long now, long before) {
        int rows = update(
                        seen,
                        "i.mailedAt = :now, i.linkExpiresAt = null, i.linkGeneration = i.linkGeneration + 1",
                        " and (i.mailedAt is null or i.mailedAt <= :before)")
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate();
        return changed(seen.id(), rows);
    }

    /**
     * Starts the lifetime of the link in a mail that is about to be sent. False if the mail is obsolete: the invitation is no
     * longer open, or has a newer link.
     *
     * @param expiresAt milliseconds since the epoch
     */
    public boolean startLink(Invitation seen, long expiresAt) {
        int rows = update(seen, "i.linkExpiresAt = :expires", "")
                .setParameter("expires", expiresAt)
                .executeUpdate();
        return changed(seen.id(), rows);
    }

    /** Accepts, declines or ends an open invitation. False if another call was faster, or there is a newer link. */
    public boolean settle(Invitation seen, InvitationState to, long now) {
        int rows = update(seen, "i.state = :to, i.settledAt = :now", "")
                .setParameter("to", to)
                .setParameter("now", now)
                .executeUpdate();
        return changed(seen.id(), rows);
    }

    /** @param and more that has to be so, or nothing */
    private Query update(Invitation seen, String set, String and) {
        return em.createQuery("update PortalInvitation i set " + set + SAME_ROW + and)
                .setParameter("id", seen.id())
                .setParameter("realm", realm.getId())
                .setParameter("open", InvitationState.OPEN)
                .setParameter("generation", seen.link().generation());
    }

    private boolean changed(String id, int rows) {
        new ChangedRows(em).readAgain(InvitationEntity.class, id);
        return rows == 1;
    }
}
