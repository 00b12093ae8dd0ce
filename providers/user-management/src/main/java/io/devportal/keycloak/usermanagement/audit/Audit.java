// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.lock.Allowance;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import jakarta.ws.rs.HttpMethod;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Writes what callers of the API did as Keycloak admin events, in the transaction of the deed. */
public final class Audit {
    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final int LONGEST_PATH = 1000;
    private static final int MOST_DENIALS = 20;
    private static final Duration DENIALS_SPAN = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;

    public Audit(KeycloakSession session, Caller caller) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.caller = caller;
    }

    /** @param decision approve or reject */
    public void decided(String decision, String requestId, Map<String, String> details, Object request) {
        AdminEventBuilder event = event().operation(OperationType.ACTION)
                .resource("PORTAL_REGISTRATION_REQUEST")
                .resourcePath("portal", "registration-requests", requestId, decision);
        details.forEach(event::detail);
        event.representation(request).success();
    }

    public void reopened(String requestId, Object request) {
        event().operation(OperationType.ACTION)
                .resource("PORTAL_REGISTRATION_REQUEST")
                .resourcePath("portal", "lost-requests", requestId, "reopen")
                .representation(request)
                .success();
    }

    public void sentAgain(String mailId, Object mail) {
        event().operation(OperationType.ACTION)
                .resource("PORTAL_MAIL")
                .resourcePath("portal", "mails", mailId, "retry")
                .representation(mail)
                .success();
    }

    /** @param operation UPDATE or DELETE */
    public void changedRole(OperationType operation, String userId, String alias, Object organizations) {
        event().operation(operation)
                .resource("PORTAL_USER_ORGANIZATION")
                .resourcePath("portal", "users", userId, "organizations", alias)
                .representation(organizations)
                .success();
    }

    public void changedSettings(Object settings) {
        event().operation(OperationType.UPDATE)
                .resource("PORTAL_SETTINGS")
                .resourcePath("portal", "settings")
                .representation(settings)
                .success();
    }

    public void changedDomains(Object domains) {
        event().operation(OperationType.UPDATE)
                .resource("PORTAL_DOMAINS")
                .resourcePath("portal", "domains")
                .representation(domains)
                .success();
    }

    /**
     * Somebody tried to change what is not theirs to change. After the request, in a transaction of its own, because the
     * refusal rolls back the one of the request. Only so many are recorded in an hour; the next one says how many were not.
     */
    public void denied(Denial denial) {
        HttpRequest request = session.getContext().getHttpRequest();
        boolean triesToChange = !HttpMethod.GET.equals(request.getHttpMethod());
        if (triesToChange) {
            AdminEventBuilder event = event().operation(OperationType.ACTION)
                    .resource("PORTAL_DENIAL")
                    .resourcePath(request.getUri())
                    .detail("method", request.getHttpMethod());
            String path = HarmlessText.line(event.getEvent().getResourcePath());
            event.getEvent().setResourcePath(path.substring(0, Math.min(path.length(), LONGEST_PATH)));
            event.getEvent().setError(denial.code() + "_denied");
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    store(event);
                }

                @Override
                protected void rollbackImpl() {
                    store(event);
                }
            });
        }
    }

    /** A record that fails must not change the answer. */
    private void store(AdminEventBuilder event) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                own.getContext().setRealm(own.realms().getRealm(realm.getId()));
                new Allowance(own, realm, "denial", MOST_DENIALS, DENIALS_SPAN)
                        .use(caller.id())
                        .ifPresent(leftOut -> record(event.clone(own), leftOut));
            });
        } catch (RuntimeException e) {
            LOG.error("A denial could not be recorded", e);
        }
    }

    private static void record(AdminEventBuilder denial, long leftOut) {
        if (leftOut > 0) {
            denial.detail("left_out_before", Long.toString(leftOut));
        }
        denial.success();
    }

    private AdminEventBuilder event() {
        UserModel user = session.users().getUserById(realm, caller.id());
        ClientModel client = session.getContext().getClient();
        AdminAuth auth = new AdminAuth(realm, (AccessToken) session.getContext().getBearerToken(), user, client);
        return new AdminEventBuilder(realm, auth, session, session.getContext().getConnection());
    }
}
