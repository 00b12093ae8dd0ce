// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The accounts of one realm. Every change after the first insert is one conditional UPDATE that names the status,
 * version and generation it saw: of two writers exactly one changes a row.
 */
@Store
public final class Accounts {

    private static final String SAME_ROW =
            " where a.id = :id and a.realmId = :realm and a.status = :from and a.version = :version"
                    + " and a.linkGeneration = :generation";

    private final EntityManager em;
    private final RealmModel realm;
    private final Notes notes;
    private final ChangedRows changed;

    public Accounts(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.notes = new Notes(session, realm);
        this.changed = new ChangedRows(em);
    }

    /** The account of this user, or empty for people whom the pack never held back. One read by primary key. */
    public Optional<Account> find(String userId) {
        return Optional.ofNullable(em.find(AccountEntity.class, userId))
                .map(AccountEntity::toAccount)
                .filter(account -> account.realmId().equals(realm.getId()));
    }

    /** @param signUpSource key of the network address that signed up, or null */
    public void add(Account account, String signUpSource) {
        em.persist(new AccountEntity(account, signUpSource));
    }

    /** Approves a request. False if another call was faster, and nothing has changed. */
    public boolean approve(Account seen, AccountStatus to, Decision decision) {
        return decide(seen, to, decision);
    }

    /** Rejects a request. False if another call was faster, and nothing has changed. */
    public boolean reject(Account seen, Decision decision) {
        return decide(seen, AccountStatus.REJECTED, decision);
    }

    private boolean decide(Account seen, AccountStatus to, Decision decision) {
        int rows = em.createQuery(
                        "update PortalAccount a set a.status = :to, a.version = a.version + 1, a.decidedAt = :at,"
                                + " a.decidedBy = :by, a.decidedByName = :byName, a.reason = :reason,"
                                // what is decided is no news; the rows that are get looked at with each mail
                                + " a.announcedAt = coalesce(a.announcedAt, 0L),"
                                + " a.email = :email, a.firstName = :firstName, a.lastName = :lastName" + SAME_ROW)
                .setParameter("email", seen.applicant().email())
                .setParameter("firstName", seen.applicant().firstName())
                .setParameter("lastName", seen.applicant().lastName())
                .setParameter("to", to)
                .setParameter("at", decision.at())
                .setParameter("by", decision.byId())
                .setParameter("byName", decision.byName())
                .setParameter("reason", decision.reason())
                .setParameter("id", seen.id())
                .setParameter("realm", realm.getId())
                .setParameter("from", seen.status())
                .setParameter("version", seen.version())
                .setParameter("generation", seen.link().generation())
                .executeUpdate();
        changed.readAgain(
                AccountEntity.class, seen.id(), rows == 1 ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
        return rows == 1;
    }

    /** Completes the set-up. False if another call was faster, and nothing has changed. */
    public boolean activate(Account seen, long now) {
        int rows = em.createQuery(
                        "update PortalAccount a set a.status = :to, a.version = a.version + 1, a.activatedAt = :now"
                                + SAME_ROW)
                .setParameter("to", AccountStatus.ACTIVE)
                .setParameter("now", now)
                .setParameter("id", seen.id())
                .setParameter("realm", realm.getId())
                .setParameter("from", AccountStatus.PENDING_ACTIVATION)
                .setParameter("version", seen.version())
                .setParameter("generation", seen.link().generation())
                .executeUpdate();
        changed.readAgain(AccountEntity.class, seen.id());
        return rows == 1;
    }

    /**
     * Starts the lifetime of the link in a mail that is about to be sent.
     *
     * @param expiresAt milliseconds since the epoch
     * @return false when the account no longer waits for a link of this generation: the mail is obsolete
     */
    public boolean startLink(String userId, int generation, long expiresAt) {
        int rows = em.createQuery("update PortalAccount a set a.linkExpiresAt = :expires where a.id = :id"
                        + " and a.realmId = :realm and a.status = :status and a.linkGeneration = :generation")
                .setParameter("expires", expiresAt)
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .setParameter("status", AccountStatus.PENDING_ACTIVATION)
                .setParameter("generation", generation)
                .executeUpdate();
        changed.readAgain(AccountEntity.class, userId);
        return rows == 1;
    }

    /** Stores the organization that was created for this account, or that it was added to, and then its role. */
    public void keepOrganization(String userId, String organizationId, OrganizationRole role) {
        em.createQuery("update PortalAccount a set a.organizationId = :organization, a.organizationRole = :role"
                        + " where a.id = :id and a.realmId = :realm")
                .setParameter("organization", organizationId)
                .setParameter("role", role)
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .executeUpdate();
        changed.readAgain(AccountEntity.class, userId);
    }

    /** Invalidates all links sent so far. */
    public void endLinks(String userId) {
        em.createQuery(
                        "update PortalAccount a set a.linkGeneration = a.linkGeneration + 1 where a.id = :id and a.realmId = :realm")
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .executeUpdate();
        changed.readAgain(AccountEntity.class, userId);
    }

    /**
     * Deletes the row of a deleted user and the notes about them, and unassigns their requests. Rejected rows are kept, because
     * a rejection deletes the user itself.
     */
    public void removeUser(String userId) {
        em.createQuery("update PortalAccount a set a.assigneeId = null, a.assigneeName = null"
                        + " where a.assigneeId = :id and a.realmId = :realm")
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .executeUpdate();
        em.createQuery("delete from PortalAccount a where a.id = :id and a.realmId = :realm and a.status <> :rejected")
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .setParameter("rejected", AccountStatus.REJECTED)
                .executeUpdate();
        notes.removeOf(userId);
    }

    public void removeAll() {
        em.createQuery("delete from PortalAccount a where a.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
        notes.removeAll();
    }
}
