// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.RecentLogin;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Runs the set-up for a portal admin, to repair a realm that lost part of its configuration. It takes no options.
 * Throws {@link Refusal}, which rolls everything back.
 */
record PortalAdminSetUpService(KeycloakSession session, RealmModel realm, Caller caller) {

    /**
     * What it would change. Nothing is stored.
     *
     * @param body read once it is clear that the caller may; may throw
     */
    Journal preview(Runnable body) {
        AccessRules.require(caller, Action.SET_UP_REALM);
        body.run();
        Journal journal = setUp();
        session.getTransactionManager().setRollbackOnly();
        return journal;
    }

    /**
     * @param body as above
     * @param seen hears what has changed before it is stored; may throw
     */
    Journal setUp(Runnable body, Optional<Consumer<Journal>> seen) {
        AccessRules.require(caller, Action.SET_UP_REALM);
        body.run();
        RecentLogin.require(caller, PortalSettings.of(realm).maxLoginAge(), Time.currentTimeSeconds());
        Journal journal = setUp();
        seen.ifPresent(now -> now.accept(journal));
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_SET_UP", "set-up")
                        .showing(JournalRepresentation.of(realm, false, journal)));
        return journal;
    }

    private Journal setUp() {
        return new SetUpService(session, realm).setUp();
    }
}
