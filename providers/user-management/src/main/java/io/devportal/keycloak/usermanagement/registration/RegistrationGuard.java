// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.account.Gate;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Holds back who signed up through a registration flow without our approval step. It acts in the transaction of the
 * sign-up and rolls it back when it fails, because EventBuilder (26.7.3) only logs what a listener throws.
 */
final class RegistrationGuard implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(RegistrationGuard.class);

    private final KeycloakSession session;

    RegistrationGuard(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        boolean signedUp = event.getType() == EventType.REGISTER
                && event.getDetails() != null
                && "form".equals(event.getDetails().get(Details.REGISTER_METHOD));
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (!signedUp || !Gate.isActiveIn(realm)) {
            return;
        }
        try {
            holdBackWithoutGate(realm, event);
        } catch (RuntimeException e) {
            session.getTransactionManager().setRollbackOnly();
            throw e;
        }
    }

    private void holdBackWithoutGate(RealmModel realm, Event event) {
        RegistrationFlow flow = new RegistrationFlow(realm);
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (flow.lacksApproval() && user != null) {
            LOG.errorf(
                    "The approval gate of realm %s is open. %s",
                    realm.getName(), flow.problem().orElse(""));
            new RegistrationService(session, realm).holdBack(user, event.getClientId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
