// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What a restore brought one half of: requests whose account is missing, and accounts whose request is. One statement each. */
@Store
public final class StrayAccounts {
    // an id with a prefix belongs to a directory that imports nobody
    private static final String WITHOUT_ACCOUNT = "select count(a) from PortalAccount a"
            + " where a.realmId = :realm and a.status in :open and a.id not like 'f:%'"
            + " and not exists (select u.id from UserEntity u where u.id = a.id)";

    private static final String WITHOUT_REQUEST = "select count(u) from UserEntity u"
            + " where u.realmId = :realm and u.enabled = :enabled"
            + " and exists (select r.action from UserRequiredActionEntity r where r.user = u and r.action = :action)"
            + " and not exists (select a.id from PortalAccount a where a.id = u.id)";

    private final EntityManager em;
    private final String realmId;

    public StrayAccounts(KeycloakSession session, String realmId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    public long requestsWithoutAccount() {
        return em.createQuery(WITHOUT_ACCOUNT, Long.class)
                .setParameter("realm", realmId)
                .setParameter("open", List.of(AccountStatus.PENDING_APPROVAL, AccountStatus.PENDING_ACTIVATION))
                .getSingleResult();
    }

    /** How many people have the account set-up before them and no request. */
    public long peopleWithoutRequest(boolean enabled) {
        return em.createQuery(WITHOUT_REQUEST, Long.class)
                .setParameter("realm", realmId)
                .setParameter("enabled", enabled)
                .setParameter("action", Gate.ACTION)
                .getSingleResult();
    }
}
