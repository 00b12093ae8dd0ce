// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.account.Assignments;
import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.devportal.keycloak.usermanagement.background.Background;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.listener.Guard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * When an admin changes an assignee of requests, here or in Keycloak's own console, has it checked soon whether they
 * may still decide. Changes of roles and groups themselves are found by the housekeeping.
 */
final class DeciderListener extends Guard {
    private static final Pattern PATH = Pattern.compile("(?:portal/)?users/([^/]+)(?:/(?:role-mappings|groups)/.*)?");

    DeciderListener(KeycloakSession session) {
        super(session);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Matcher path = PATH.matcher(String.valueOf(event.getResourcePath()));
        // what is given takes nothing away, and what was refused has changed nothing
        if (event.getOperationType() == OperationType.CREATE || event.getError() != null || !path.matches()) {
            return;
        }
        String userId = path.group(1);
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (realm == null || !new Assignments(session, realm).concern(userId)) {
            return;
        }
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        new AfterTransaction(session).committed(() -> new Background(factory, DeciderListenerFactory.ID)
                .run(() -> RealmTransaction.run(
                        factory, realmId, (own, same) -> LeftAssignments.settle(own, same, userId))));
    }
}
