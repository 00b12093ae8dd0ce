// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.persistence;

import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.InvitationRecords;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.link.Links;
import io.devportal.keycloak.usermanagement.lock.LockedRows;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.registration.limits.Domains;
import io.devportal.keycloak.usermanagement.registration.limits.SignUps;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Deletes our rows with the user or realm they belong to. */
final class AccountCleanup implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        // fired on every removal, unlike UserRemovedEvent, which only UserManager publishes (26.7.3)
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            String userId = removed.getUser().getId();
            // whoever gives them a request at this moment either comes before, or finds nobody
            new UserRecords(session, removed.getRealm()).lock(userId);
            new Mails(session).cancelUnsent(removed.getRealm().getId(), userId);
            new Accounts(session, removed.getRealm()).removeUser(userId);
            new InvitationRecords(session, removed.getRealm()).removeUser(userId);
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            new Mails(session).removeAll(removed.getRealm().getId());
            new Accounts(session, removed.getRealm()).removeAll();
            new InvitationRecords(session, removed.getRealm()).removeAll();
            new Links(session, removed.getRealm()).removeAll();
            new SignUps(session, removed.getRealm()).removeAll();
            new Domains(session, removed.getRealm()).removeAll();
            new LockedRows(session, removed.getRealm().getId()).removeAll();
        }
    }
}
