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
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.background.StaleRows;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Rejects requests, in the name of the system, that nobody has decided within the lifetime set in the realm's
 * settings.
 */
public final class StaleRequests extends StaleRows {
    /** The shortest that a realm can choose: nothing younger can be stale. */
    private static final Duration LEAST = Duration.ofHours(1);

    public StaleRequests(KeycloakSessionFactory factory) {
        super(factory, "request");
    }

    @Override
    protected List<String> realms(KeycloakSession session) {
        return Requests.realmsWith(
                session, AccountStatus.PENDING_APPROVAL, Time.currentTimeMillis() - LEAST.toMillis());
    }

    @Override
    protected List<String> stale(KeycloakSession session, RealmModel realm, int first, int max) {
        long since = Time.currentTimeMillis() - lifetime(realm).toMillis();
        // a realm whose gate is switched off no longer uses the pack, and its people may be in use
        return Gate.isActiveIn(realm) ? new Requests(session, realm).waitingSince(since, first, max) : List.of();
    }

    private static Duration lifetime(RealmModel realm) {
        return PortalSettings.of(realm).requestLifetime();
    }

    @Override
    protected boolean end(KeycloakSession session, RealmModel realm, String id) {
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
                    .write(AuditEntry.of(
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
