// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.notification.MailRenderer.RenderedMail;
import io.devportal.keycloak.usermanagement.notification.OutboxWorker.Outcome;
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

    Outcome attempt() {
        KeycloakSession before = KeycloakSessionUtil.getKeycloakSession();
        try (KeycloakSession session = factory.create()) {
            KeycloakSessionUtil.setKeycloakSession(session);
            return deliver(session);
        } catch (ContextNotActiveException e) {
            return Outcome.later(
                    mail, "hostname_not_configured: set the server option hostname, or the realm's frontend URL");
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %s (%s) could not be written", mail.id(), mail.kind());
            return Outcome.failed(
                    "The mail could not be written: " + e.getClass().getSimpleName());
        } finally {
            KeycloakSessionUtil.setKeycloakSession(before);
        }
    }

    private Outcome deliver(KeycloakSession session) {
        session.getTransactionManager().begin();
        RealmModel realm = session.realms().getRealm(mail.realmId());
        if (realm == null) {
            session.getTransactionManager().rollback();
            return Outcome.obsolete();
        }
        session.getContext().setRealm(realm);
        if (mail.isToPortalAdmins()) {
            new PortalAdminMails(session, realm).addFor(mail);
            session.getTransactionManager().commit();
            return Outcome.sent();
        }
        Optional<RenderedMail> rendered = render(session, realm);
        // the transaction ends here: a slow mail server holds no database connection
        session.getTransactionManager().commit();
        return rendered.map(text -> send(session, realm, text)).orElse(Outcome.obsolete());
    }

    private Optional<RenderedMail> render(KeycloakSession session, RealmModel realm) {
        try {
            return new MailModel(session, realm, mail).build().map(model -> new MailRenderer(session, realm)
                    .render(mail, model));
        } catch (RuntimeException e) {
            session.getTransactionManager().rollback();
            throw e;
        }
    }

    private Outcome send(KeycloakSession session, RealmModel realm, RenderedMail text) {
        if (!new Outbox(session, realm).isConfigured()) {
            return Outcome.later(mail, "mail_not_configured: the realm has no mail server");
        }
        try {
            session.getProvider(EmailSenderProvider.class)
                    .send(realm.getSmtpConfig(), mail.recipient().address(), text.subject(), text.text(), text.html());
            return Outcome.sent();
        } catch (EmailException e) {
            return Outcome.later(mail, reason(e));
        }
    }

    private static String reason(EmailException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
