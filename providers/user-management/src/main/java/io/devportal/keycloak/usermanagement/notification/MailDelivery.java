// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.notification.MailRenderer.RenderedMail;
import io.devportal.keycloak.usermanagement.notification.MailRenderer.UnwritableMail;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.KeycloakSessionUtil;

/** One attempt to deliver one claimed mail. */
final class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    private final KeycloakSessionFactory factory;
    private final Mail mail;

    MailDelivery(KeycloakSessionFactory factory, Mail mail) {
        this.factory = factory;
        this.mail = mail;
    }

    DeliveryOutcome attempt() {
        KeycloakSession before = KeycloakSessionUtil.getKeycloakSession();
        try (KeycloakSession session = factory.create()) {
            KeycloakSessionUtil.setKeycloakSession(session);
            return deliver(session);
        } catch (ContextNotActiveException e) {
            return DeliveryOutcome.later(
                    mail, "hostname_not_configured: set the server option hostname, or the realm's frontend URL");
        } catch (UnwritableMail e) {
            LOG.errorf(e, "Mail %s (%s) could not be written", mail.id(), mail.kind());
            return DeliveryOutcome.failed(e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %s (%s) could not be written", mail.id(), mail.kind());
            return DeliveryOutcome.later(
                    mail, "The mail could not be written: " + e.getClass().getSimpleName());
        } finally {
            KeycloakSessionUtil.setKeycloakSession(before);
        }
    }

    private DeliveryOutcome deliver(KeycloakSession session) {
        Optional<Letter> letter = inTransaction(session);
        // the transaction has ended: a slow mail server holds no database connection
        return letter.map(text -> send(session, text)).orElse(DeliveryOutcome.obsolete());
    }

    private record Letter(RealmModel realm, String address, RenderedMail text) {}

    /** Closing a session would commit what an exception left behind (DefaultKeycloakSession, 26.7.3). */
    private Optional<Letter> inTransaction(KeycloakSession session) {
        session.getTransactionManager().begin();
        try {
            Optional<Letter> letter = write(session);
            session.getTransactionManager().commit();
            return letter;
        } catch (RuntimeException e) {
            if (session.getTransactionManager().isActive()) {
                session.getTransactionManager().rollback();
            }
            throw e;
        }
    }

    private Optional<Letter> write(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(mail.realmId());
        if (realm == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        return new MailModel(session, realm, mail)
                .build()
                .map(values -> new Letter(
                        realm, values.address(), new MailRenderer(session, realm).render(mail.kind(), values)));
    }

    private DeliveryOutcome send(KeycloakSession session, Letter letter) {
        if (!new Outbox(session, letter.realm()).isConfigured()) {
            return DeliveryOutcome.unreachable(mail, "mail_not_configured: the realm has no mail server");
        }
        RenderedMail text = letter.text();
        EmailAddress address = new EmailAddress(letter.address());
        if (new AddressRules(session, letter.realm()).problem(address).isPresent()) {
            return DeliveryOutcome.failed(SmtpFailure.ABOUT_RECIPIENT
                    + "no mail can be sent to the address of the account. Correct it in the Admin Console");
        }
        try {
            session.getProvider(EmailSenderProvider.class)
                    .send(
                            letter.realm().getSmtpConfig(),
                            address.forMailServers(),
                            text.subject(),
                            text.text(),
                            text.html());
            return DeliveryOutcome.sent();
        } catch (EmailException e) {
            SmtpFailure failure = SmtpFailure.of(e);
            return switch (failure.kind()) {
                case REFUSED_FOR_GOOD -> DeliveryOutcome.failed(failure.reason());
                case REFUSED_FOR_NOW -> DeliveryOutcome.later(mail, failure.reason());
                case NO_ANSWER -> DeliveryOutcome.unreachable(mail, failure.reason());
            };
        }
    }
}
