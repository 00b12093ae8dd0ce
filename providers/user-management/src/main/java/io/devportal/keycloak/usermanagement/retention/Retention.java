// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.retention;

import io.devportal.keycloak.usermanagement.account.AccountRecords;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.InvitationRecords;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.link.Links;
import io.devportal.keycloak.usermanagement.link.MailLinks;
import io.devportal.keycloak.usermanagement.lock.LockedRows;
import io.devportal.keycloak.usermanagement.notification.MailRecords;
import io.devportal.keycloak.usermanagement.registration.limits.SignUps;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Deletes data that has been kept long enough: records of rejected requests, sent and failed mails, links, and the
 * network addresses of sign-ups.
 */
final class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** In one transaction, so that no lock is held for long. */
    private static final int BATCH = 500;

    /** The shortest that a realm can choose: nothing younger can be due. Longer than a mail is tried. */
    private static final Duration LEAST = Duration.ofDays(7);

    private static final Duration SOURCES = Duration.ofDays(1);

    private final KeycloakSessionFactory factory;

    Retention(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void purge() {
        long yesterday = Time.currentTimeMillis() - SOURCES.toMillis();
        inBatches(session -> SignUps.forgetSources(session, yesterday, BATCH));
        inBatches(session -> AccountRecords.forgetSources(session, yesterday, BATCH));
        inBatches(session -> LockedRows.forget(session, yesterday, BATCH));
        long oldestLink = Time.currentTimeMillis() - MailLinks.KEPT.toMillis();
        inBatches(session -> Links.forget(session, oldestLink, BATCH));
        long due = Time.currentTimeMillis() - LEAST.toMillis();
        Set<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            Set<String> found = new HashSet<>(Requests.realmsWith(session, AccountStatus.REJECTED, due));
            found.addAll(MailRecords.realmsWithOld(session, due));
            found.addAll(InvitationRecords.realmsWithOld(session, due));
            return found;
        });
        realms.forEach(this::tryRealm);
    }

    private void tryRealm(String realmId) {
        try {
            purge(realmId);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Old records of realm %s could not be deleted; it is tried again later", realmId);
        }
    }

    private void purge(String realmId) {
        inBatches(session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            return realm == null ? 0 : new AccountRecords(session, realm).purgeRejected(end(realm), BATCH);
        });
        inBatches(session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            return realm == null ? 0 : new MailRecords(session, realm).purge(end(realm), BATCH);
        });
        inBatches(session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            return realm == null ? 0 : new InvitationRecords(session, realm).purge(end(realm), BATCH);
        });
    }

    private static long end(RealmModel realm) {
        return Time.currentTimeMillis()
                - PortalSettings.of(realm).recordRetention().toMillis();
    }

    private void inBatches(ToIntFunction<KeycloakSession> batch) {
        int changed;
        do {
            changed = KeycloakModelUtils.runJobInTransactionWithResult(factory, batch::applyAsInt);
        } while (changed == BATCH);
    }
}
