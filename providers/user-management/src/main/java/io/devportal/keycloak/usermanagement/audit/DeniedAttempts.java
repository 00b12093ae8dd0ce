// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.audit;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.lock.Allowance;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import jakarta.ws.rs.HttpMethod;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Records refused attempts to change something. */
public final class DeniedAttempts {
    private static final Logger LOG = Logger.getLogger(DeniedAttempts.class);
    private static final int LONGEST_PATH = 1000;
    private static final int MOST = 20;
    private static final Duration SPAN = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;

    public DeniedAttempts(KeycloakSession session, Caller caller) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.caller = caller;
    }

    /**
     * After the request, in a transaction of its own, because the refusal rolls back the one of the request. Only so many
     * are recorded in an hour; the next one says how many were not.
     */
    public void record(Denial denial) {
        HttpRequest request = session.getContext().getHttpRequest();
        if (HttpMethod.GET.equals(request.getHttpMethod())) {
            return;
        }
        AuditEntry attempt = new AuditEntry(
                OperationType.ACTION, "PORTAL_DENIAL", path(request), Map.of("method", request.getHttpMethod()), null);
        AdminEvent event = new Audit(session, realm, Actor.of(caller)).event(attempt);
        event.setError(denial.code() + "_denied");
        new AfterTransaction(session).ended(() -> store(event));
    }

    /** Below the realm. */
    private String path(HttpRequest request) {
        String whole = request.getUri().getPath();
        String ofRealm = "/realms/" + realm.getName() + "/";
        String path = HarmlessText.line(whole.substring(whole.indexOf(ofRealm) + ofRealm.length()));
        return path.substring(0, Math.min(path.length(), LONGEST_PATH));
    }

    /** A record that fails must not change the answer. */
    private void store(AdminEvent event) {
        try {
            RealmTransaction.run(session.getKeycloakSessionFactory(), realm.getId(), (own, same) -> new Allowance(
                            own, same, "denial", MOST, SPAN)
                    .use(caller.id())
                    .ifPresent(leftOut -> send(new AdminEvents(own, same), event, leftOut)));
        } catch (RuntimeException e) {
            LOG.error("A denial could not be recorded", e);
        }
    }

    private static void send(AdminEvents events, AdminEvent event, long leftOut) {
        if (leftOut > 0) {
            Map<String, String> details = new HashMap<>(event.getDetails());
            details.put("left_out_before", Long.toString(leftOut));
            event.setDetails(details);
        }
        events.send(event);
    }
}
