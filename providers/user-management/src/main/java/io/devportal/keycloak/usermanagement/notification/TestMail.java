// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.background.Background;
import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import io.devportal.keycloak.usermanagement.notification.MailRenderer.RenderedMail;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import jakarta.mail.AuthenticationFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Sends a mail directly, bypassing the outbox, on a thread that a slow mail server may block, and waits a limited
 * time for the result.
 */
public final class TestMail {
    /** In all, whatever the mail server does. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    private static final String FOR_EACH_STEP = "5000";
    private static final Logger LOG = Logger.getLogger(TestMail.class);

    /** How it went. */
    public enum Result {
        SENT,
        /** By the mail server, which says why. */
        REFUSED,
        LOGIN_REFUSED,
        /** There is no trusted encryption. */
        TLS_FAILED,
        /** Nobody there, not in time, or nobody who speaks SMTP: which of these is not said. */
        NO_ANSWER,
        /** Too many others try mail servers at this moment. */
        BUSY
    }

    /** @param answer one line of the mail server without address, link or password, or null */
    public record Outcome(Result result, String answer) {}

    private final KeycloakSession session;
    private final RealmModel realm;

    public TestMail(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param smtp as a realm stores it */
    public Outcome send(Map<String, String> smtp, UserModel to) {
        MailLanguage language = new MailLanguage(
                realm,
                new Recipient(
                        to.getEmail(), to.getFirstName(), MailLanguage.tag(to.getFirstAttribute(UserModel.LOCALE))));
        Map<String, Object> variables = Map.of("recipientEmail", to.getEmail(), "recipientName", "");
        RenderedMail text = new MailRenderer(session, realm)
                .render(MailKind.TEST, new MailModel.Values(language.locale(), to.getEmail(), variables));
        String address = new EmailAddress(to.getEmail()).forMailServers();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        Map<String, String> inTime = inTime(smtp);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        boolean accepted = new Background(factory, "portal-test-mail").run(() -> {
            try {
                outcome.complete(attempt(factory, realmId, inTime, address, text));
            } catch (RuntimeException e) {
                LOG.error("A test mail failed", e);
                outcome.complete(new Outcome(Result.NO_ANSWER, null));
            }
        });
        return accepted ? await(outcome) : new Outcome(Result.BUSY, null);
    }

    private static Map<String, String> inTime(Map<String, String> smtp) {
        Map<String, String> inTime = new HashMap<>(smtp);
        List.of("connectionTimeout", "timeout", "writeTimeout").forEach(name -> inTime.put(name, FOR_EACH_STEP));
        // it writes the whole conversation to the log, and the password with it
        inTime.remove("debug");
        return inTime;
    }

    private static Outcome await(CompletableFuture<Outcome> outcome) {
        try {
            return outcome.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome(Result.NO_ANSWER, null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(Result.NO_ANSWER, null);
        }
    }

    private static Outcome attempt(
            KeycloakSessionFactory factory,
            String realmId,
            Map<String, String> smtp,
            String address,
            RenderedMail text) {
        KeycloakSession before = KeycloakSessionUtil.getKeycloakSession();
        try (KeycloakSession own = factory.create()) {
            KeycloakSessionUtil.setKeycloakSession(own);
            own.getTransactionManager().begin();
            // for the vault
            own.getContext().setRealm(own.realms().getRealm(realmId));
            own.getTransactionManager().commit();
            own.getProvider(EmailSenderProvider.class).send(smtp, address, text.subject(), text.text(), text.html());
            return new Outcome(Result.SENT, null);
        } catch (EmailException e) {
            return outcome(e, smtp);
        } finally {
            KeycloakSessionUtil.setKeycloakSession(before);
        }
    }

    static Outcome outcome(EmailException failure, Map<String, String> smtp) {
        List<Throwable> chain = SmtpFailure.chain(failure);
        String last = chain.get(chain.size() - 1).getMessage();
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return new Outcome(Result.LOGIN_REFUSED, answer(last, smtp));
        }
        if (SmtpFailure.of(failure).kind() != SmtpFailure.Kind.NO_ANSWER) {
            return new Outcome(Result.REFUSED, answer(last, smtp));
        }
        return new Outcome(
                chain.stream().anyMatch(SSLException.class::isInstance) ? Result.TLS_FAILED : Result.NO_ANSWER, null);
    }

    /** A mail server may say anything, also what it has just been told. */
    private static String answer(String said, Map<String, String> smtp) {
        String password = smtp.getOrDefault("password", "");
        String user = smtp.getOrDefault("user", "");
        String answer = String.valueOf(said);
        if (!password.isEmpty()) {
            for (String secret : List.of(base64("\0" + user + "\0" + password), base64(password), password)) {
                answer = answer.replace(secret, "(password)");
            }
        }
        return DeliveryOutcome.harmless(answer);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
