// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the owner of an address by mail that somebody signed up with it, at most once an hour. */
final class TakenAddressNotice {

    private static final Duration COOL_DOWN = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    TakenAddressNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void send(String address) {
        UserModel owner = owner(address);
        if (owner == null || owner.getEmail() == null) {
            return;
        }
        new Locks(session, realm).acquire(Lock.MAIL, List.of(owner.getId()));
        long since = Time.currentTimeMillis() - COOL_DOWN.toMillis();
        if (new Mails(session).countSince(realm.getId(), owner.getId(), MailKind.ALREADY_REGISTERED, since) == 0) {
            String locale = session.getContext().resolveLocale(owner).toLanguageTag();
            new Outbox(session, realm)
                    .to(
                            new Recipient(owner.getEmail(), owner.getFirstName(), locale),
                            MailKind.ALREADY_REGISTERED,
                            owner.getId());
        }
    }

    private UserModel owner(String address) {
        return new AddressRules(session, realm)
                .owners(new EmailAddress(address))
                .min(Comparator.comparing(UserModel::getId))
                .orElseGet(() -> session.users().getUserByUsername(realm, address));
    }
}
