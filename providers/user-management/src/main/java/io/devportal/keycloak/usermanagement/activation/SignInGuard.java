// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.listener.Guard;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Covers what Keycloak does without our required action: the consent page, and changes of people's own address. */
final class SignInGuard extends Guard {

    SignInGuard(KeycloakSession session) {
        super(session);
    }

    @Override
    public void onEvent(Event event) {
        boolean isAddressChange =
                event.getType() == EventType.UPDATE_EMAIL || event.getType() == EventType.UPDATE_PROFILE;
        Map<String, String> details = event.getDetails();
        // on the profile page of a first login nobody has an account yet
        if (details == null || event.getUserId() == null || (!isAddressChange && event.getType() != EventType.LOGIN)) {
            return;
        }
        if (isAddressChange && details.containsKey(Details.UPDATED_EMAIL)) {
            inGuardedRealm(event, realm -> addressChanged(realm, event));
        } else if (Details.CONSENT_VALUE_CONSENT_GRANTED.equals(details.get(Details.CONSENT))) {
            // the page may have been open for long, and Keycloak (26.7.5) does not come to us again
            inGuardedRealm(event, realm -> ownSignIn(event)
                    .map(authSession -> new UnfinishedSignIn(session, authSession, authSession.getAuthenticatedUser()))
                    .filter(UnfinishedSignIn::isOver)
                    .ifPresent(UnfinishedSignIn::rollBack));
        }
    }

    private void inGuardedRealm(Event event, Consumer<RealmModel> act) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (Gate.isActiveIn(realm)) {
            orRollBack(() -> act.accept(realm));
        }
    }

    /** Of an address that nobody has proven: what opens the account may be somebody else's than the mailbox. */
    private void addressChanged(RealmModel realm, Event event) {
        ownSignIn(event)
                .ifPresent(authSession -> UnfinishedSignIn.addressChanged(
                        authSession,
                        event.getDetails().get(Details.PREVIOUS_EMAIL),
                        event.getDetails().get(Details.UPDATED_EMAIL)));
        UserModel user = session.users().getUserById(realm, event.getUserId());
        // Keycloak (26.7.5) marks the address only after the event
        boolean byLinkToIt =
                UpdateEmailActionToken.TOKEN_TYPE.equals(event.getDetails().get(Details.ACTION));
        if (user != null && !byLinkToIt && !user.isEmailVerified()) {
            new UnprovenAddresses(session, realm).mark(user.getId(), Time.currentTimeMillis());
        }
    }

    private Optional<AuthenticationSessionModel> ownSignIn(Event event) {
        return Optional.ofNullable(session.getContext().getAuthenticationSession())
                .filter(authSession -> authSession.getAuthenticatedUser() != null)
                .filter(authSession ->
                        Objects.equals(authSession.getAuthenticatedUser().getId(), event.getUserId()));
    }
}
