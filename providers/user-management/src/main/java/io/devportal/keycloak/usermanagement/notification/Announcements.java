// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Notifies the portal admins of new requests: one mail per request while there are few, one for all when there are
 * many. The row of the request itself records that the notification is due, so a sign-up needs no further write.
 */
final class Announcements {
    private static final Logger LOG = Logger.getLogger(Announcements.class);

    /** Mails to one admin within the interval that the settings name. */
    private static final int MOST = 5;

    private final KeycloakSessionFactory factory;

    Announcements(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void makeDue() {
        KeycloakModelUtils.runJobInTransactionWithResult(factory, Requests::realmsWithNews)
                .forEach(this::tryRealm);
    }

    private void tryRealm(String realmId) {
        try {
            RealmTransaction.run(factory, realmId, Announcements::announce);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The portal admins of realm %s could not be told of waiting requests; tried again", realmId);
        }
    }

    private static void announce(KeycloakSession session, RealmModel realm) {
        Requests requests = new Requests(session, realm);
        // two workers, of one node or of two, would both count before the other has announced
        new Locks(session, realm).acquire(Lock.ANNOUNCEMENT);
        long now = Time.currentTimeMillis();
        long since = now - PortalSettings.of(realm).requestMailInterval().toMillis();
        if (requests.countAnnouncements(since) >= MOST) {
            return;
        }
        List<Recipient> admins = portalAdmins(session, realm);
        if (admins.isEmpty()) {
            // told as soon as there is one; health says that there is none
            return;
        }
        List<Account> news = requests.announce(now, 2);
        if (!news.isEmpty()) {
            boolean isOne = news.size() == 1;
            MailKind kind = isOne ? MailKind.REQUEST_WAITING : MailKind.REQUESTS_WAITING;
            String about = isOne ? news.get(0).id() : null;
            Outbox outbox = new Outbox(session, realm);
            admins.forEach(admin -> outbox.to(admin, kind, about));
        }
    }

    private static List<Recipient> portalAdmins(KeycloakSession session, RealmModel realm) {
        return new PortalRoles(session, realm)
                .portalAdmins()
                .filter(UserModel::isEnabled)
                .filter(admin -> admin.getEmail() != null && !admin.getEmail().isBlank())
                .map(admin -> new Recipient(
                        admin.getEmail(),
                        admin.getFirstName(),
                        MailLanguage.tag(admin.getFirstAttribute(UserModel.LOCALE))))
                .toList();
    }
}
