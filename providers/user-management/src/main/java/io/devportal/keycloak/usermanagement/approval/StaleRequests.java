// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.Deed;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Rejects, in the name of the system, requests that nobody decided within the time that the realm's settings give. */
public final class StaleRequests {
    private static final Logger LOG = Logger.getLogger(StaleRequests.class);
    private static final int BATCH = 100;

    /** The shortest that a realm can choose: nothing younger can be stale. */
    private static final Duration LEAST = Duration.ofHours(1);

    private final KeycloakSessionFactory factory;

    public StaleRequests(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    public void reject() {
        KeycloakModelUtils.runJobInTransactionWithResult(
                        factory,
                        session -> Requests.realmsWith(
                                session, AccountStatus.PENDING_APPROVAL, Time.currentTimeMillis() - LEAST.toMillis()))
                .forEach(this::rejectIn);
    }

    private void rejectIn(String realmId) {
        int kept = 0;
        List<String> stale;
        do {
            int first = kept;
            stale = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> stale(session, realmId, first));
            kept += (int) stale.stream().filter(id -> !tryReject(realmId, id)).count();
        } while (stale.size() == BATCH);
    }

    /** @param first how many to leave out: those that earlier tries left as they are */
    private static List<String> stale(KeycloakSession session, String realmId, int first) {
        RealmModel realm = session.realms().getRealm(realmId);
        // a realm whose gate is switched off no longer uses the pack, and its people may be in use
        return realm == null || !Gate.isActiveIn(realm)
                ? List.of()
                : new Requests(session, realm)
                        .waitingSince(Time.currentTimeMillis() - lifetime(realm).toMillis(), first, BATCH);
    }

    private static Duration lifetime(RealmModel realm) {
        return PortalSettings.of(realm).requestLifetime();
    }

    /** Whether it is done with. One transaction each: a user store that refuses one deletion stops no other. */
    private boolean tryReject(String realmId, String id) {
        try {
            return RealmTransaction.call(factory, realmId, (session, realm) -> reject(session, realm, id))
                    .orElse(true);
        } catch (RuntimeException e) {
            LOG.warnf("The stale request %s in realm %s could not be rejected: %s", id, realmId, e.getMessage());
            return false;
        }
    }

    private static boolean reject(KeycloakSession session, RealmModel realm, String id) {
        Account request = new Accounts(session, realm).find(id).orElse(null);
        UserModel applicant = session.users().getUserById(realm, id);
        if (request == null) {
            return false;
        }
        if (applicant == null) {
            new Accounts(session, realm).removeUser(id);
            return true;
        }
        if (applicant.isEnabled() || new PortalRoles(session, realm).administersRealm(applicant)) {
            // somebody has a use for this account, whatever its row says
            return false;
        }
        String reason = "No decision within " + inWords(lifetime(realm)) + ".";
        Decision decision = new Decision(Time.currentTimeMillis(), Actor.SYSTEM.id(), Actor.SYSTEM.name(), reason);
        boolean rejected = new Rejection(session, realm).carryOut(request, applicant, decision);
        if (rejected) {
            new Audit(session, realm, Actor.SYSTEM)
                    .write(Deed.of(
                                    OperationType.ACTION,
                                    "PORTAL_REGISTRATION_REQUEST",
                                    "registration-requests",
                                    id,
                                    "reject")
                            .detail("reason", reason));
        }
        return rejected;
    }

    private static String inWords(Duration lifetime) {
        return lifetime.toDays() > 1 ? lifetime.toDays() + " days" : lifetime.toHours() + " hours";
    }
}
