// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.Assignments;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.user.People;
import io.devportal.keycloak.usermanagement.user.UserStores;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Assigns requests to portal admins. Everybody who may decide about a request still may. Throws {@link Refusal}. */
final class AssignmentService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final CurrentRequests requests;
    private final RequestRightsService rights;

    AssignmentService(KeycloakSession session, Caller caller) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.caller = caller;
        this.requests = new CurrentRequests(session, realm);
        this.rights = new RequestRightsService(caller);
    }

    /**
     * @param wanted user id, or null for nobody; read once it is clear that the caller may assign any
     * @param seen hears, under the lock, what is about to be assigned, and may throw
     */
    RequestDetails assign(String id, Supplier<String> wanted, Optional<Consumer<CurrentRequest>> seen) {
        AccessRules.require(caller, Action.ASSIGN_REQUEST);
        String userId = wanted.get();
        CurrentRequest current = requests.lock(id);
        UserModel applicant = session.users().getUserById(realm, id);
        Target target = Target.of(id, new PortalRoles(session, realm).administersRealm(applicant), Management.PORTAL);
        AccessRules.require(caller, Action.ASSIGN_REQUEST, target);
        seen.ifPresent(hears -> hears.accept(current));
        Assignee before = current.request().handling().assignee();
        Assignee assignee = userId == null ? null : assignee(userId, target);
        if (Objects.equals(before, assignee)) {
            return rights.on(requests.read(id));
        }
        if (!new Assignments(session, realm).assign(id, assignee)) {
            throw new Refusal(unknown());
        }
        record(id, before, assignee);
        return rights.on(requests.read(id));
    }

    private Assignee assignee(String userId, Target target) {
        UserModel user = new People(session, realm)
                .find(userId)
                .filter(found -> !UserStores.isOrphan(found))
                .orElseThrow(() -> new Refusal(unknown()));
        // after the one of the applicant, who is never somebody's assignee
        new UserRecords(session, realm).lock(userId);
        String name = DeciderService.name(user);
        if (!new DeciderService(session, realm).mayDecide(user, target)) {
            throw new Refusal(RequestDenials.assigneeMayNotDecide(name));
        }
        return new Assignee(userId, name);
    }

    private static Denial unknown() {
        return Denial.invalid("userId", "the id of a person who may decide about this request, or null for nobody");
    }

    private void record(String id, Assignee before, Assignee now) {
        String was = before == null ? null : before.id();
        String is = now == null ? null : now.id();
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(
                                OperationType.UPDATE,
                                "PORTAL_REGISTRATION_REQUEST",
                                "registration-requests",
                                id,
                                "assignee")
                        .detail("assignee_id", is)
                        .detail("assignee_name", now == null ? null : now.name())
                        .before("assignee_id", was == null ? "" : was, is == null ? "" : is));
    }
}
