// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.Assignments;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.background.StaleRows;
import io.devportal.keycloak.usermanagement.user.People;
import java.util.List;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Unassigns requests whose assignee may no longer decide them, so that nobody waits for them; and assigns them again
 * if the assignee may decide again.
 */
public final class LeftAssignments extends StaleRows {
    /** In one transaction, so that no lock is held for long. */
    private static final int BATCH = 500;

    public LeftAssignments(KeycloakSessionFactory factory) {
        super(factory, "assignee");
    }

    @Override
    protected List<String> realms(KeycloakSession session) {
        return Assignments.realms(session);
    }

    @Override
    protected List<String> stale(KeycloakSession session, RealmModel realm, int first, int max) {
        return new Assignments(session, realm).people(first, max);
    }

    @Override
    protected boolean end(KeycloakSession session, RealmModel realm, String userId) {
        return settle(session, realm, userId);
    }

    /**
     * Takes everything from who may not decide. What they leave because they are disabled comes back to them when they may
     * again, unless somebody has taken it.
     *
     * @return whether there is nothing more to look at
     */
    static boolean settle(KeycloakSession session, RealmModel realm, String userId) {
        // before their requests, as whoever gives them one does
        new UserRecords(session, realm).lock(userId);
        UserModel user = new People(session, realm).find(userId).orElse(null);
        Assignments assignments = new Assignments(session, realm);
        if (user != null && new DeciderService(session, realm).mayDecide(user)) {
            Assignee assignee = new Assignee(userId, DeciderService.name(user));
            assignments.leftBy(userId, BATCH).stream()
                    .filter(request -> assignments.giveBack(request, assignee))
                    .forEach(request -> record(
                            session,
                            realm,
                            entry(request)
                                    .detail("assignee_id", userId)
                                    .detail("assignee_name", assignee.name())
                                    .detail("reason", "The assignee may decide again.")));
            return false;
        }
        boolean comesBack = user != null && !user.isEnabled();
        if (!comesBack) {
            assignments.forget(userId);
        }
        assignments.of(userId, BATCH).stream()
                .filter(request -> assignments.take(request, userId, comesBack))
                .forEach(request -> record(
                        session,
                        realm,
                        entry(request)
                                .detail("assignee_id_before", userId)
                                .detail("assignee_name_before", user == null ? null : DeciderService.name(user))
                                .detail("reason", "The assignee may not decide any more.")));
        return !comesBack;
    }

    private static AuditEntry entry(String request) {
        return AuditEntry.of(
                OperationType.UPDATE, "PORTAL_REGISTRATION_REQUEST", "registration-requests", request, "assignee");
    }

    private static void record(KeycloakSession session, RealmModel realm, AuditEntry entry) {
        new Audit(session, realm, Actor.SYSTEM).write(entry);
    }
}
