// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.account.Assignments;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.Deed;
import io.devportal.keycloak.usermanagement.background.StaleRows;
import java.util.List;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Takes requests from people who may not decide about any more, so that nobody waits for them. */
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
        return takeFrom(session, realm, userId);
    }

    /** False for who may decide. */
    static boolean takeFrom(KeycloakSession session, RealmModel realm, String userId) {
        // before their requests, as whoever gives them one does
        new UserRecords(session, realm).lock(userId);
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null && new DeciderService(session, realm).mayDecide(user)) {
            return false;
        }
        Assignments assignments = new Assignments(session, realm);
        Audit audit = new Audit(session, realm, Actor.SYSTEM);
        assignments.of(userId, BATCH).stream()
                .filter(request -> assignments.take(request, userId))
                .forEach(request -> audit.write(Deed.of(
                                OperationType.UPDATE,
                                "PORTAL_REGISTRATION_REQUEST",
                                "registration-requests",
                                request,
                                "assignee")
                        .detail("assignee_id_before", userId)
                        .detail("assignee_name_before", user == null ? null : DeciderService.name(user))
                        .detail("reason", "The assignee may not decide any more.")));
        return true;
    }
}
