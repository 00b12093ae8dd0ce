// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.listener.Guard;
import io.devportal.keycloak.usermanagement.text.Sentence;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Holds back people who signed up through a registration flow without our approval step.
 */
final class RegistrationGuard extends Guard {

    private static final Logger LOG = Logger.getLogger(RegistrationGuard.class);

    RegistrationGuard(KeycloakSession session) {
        super(session);
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
        orRollBack(() -> holdBackWithoutGate(realm, event));
    }

    private void holdBackWithoutGate(RealmModel realm, Event event) {
        RegistrationFlow flow = new RegistrationFlow(realm);
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (flow.lacksApproval() && user != null) {
            LOG.errorf(
                    "The approval gate of realm %s is open. %s",
                    realm.getName(), flow.problem().map(Sentence::english).orElse(""));
            new RegistrationService(session, realm).holdBack(user, event.getClientId());
        }
    }
}
