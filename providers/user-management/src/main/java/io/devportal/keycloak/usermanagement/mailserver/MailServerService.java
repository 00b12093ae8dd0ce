// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.mailserver;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.RecentLogin;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.lock.Allowance;
import io.devportal.keycloak.usermanagement.notification.TestMail;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.settings.RealmRecords;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Shows the mail server of a realm to portal admins, and changes it for those who may change the realm itself. Throws
 * {@link Refusal}.
 */
record MailServerService(KeycloakSession session, RealmModel realm, Caller caller) {
    private static final int MOST_TESTS = 10;
    private static final Duration SPAN = Duration.ofMinutes(10);

    /**
     * @param readOnly why nobody can change it here, or empty
     * @param isEditable whether this caller can
     */
    record Shown(MailServer server, Optional<ReadOnlyReason> readOnly, boolean isEditable) {}

    Shown read() {
        AccessRules.require(caller, Action.READ_MAIL_SERVER);
        return shown();
    }

    /**
     * @param wanted read once it is clear that the caller may change it
     * @param seen hears, under the lock, what is about to change; may throw
     */
    Shown change(Supplier<MailServerChange> wanted, Optional<Consumer<MailServer>> seen) {
        requireMayChange();
        MailServerChange change = wanted.get();
        new RealmRecords(session, realm).lock();
        MailServer before = server();
        seen.ifPresent(now -> now.accept(before));
        requireEditable(before);
        MailServer after = change.of(before, takesAllLetters());
        realm.setSmtpConfig(after.stored());
        Shown shown = shown();
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.UPDATE, "PORTAL_MAIL_SERVER", "settings", "mail-server")
                        .detail("password", change.password() == null ? "as before" : "entered")
                        .showing(MailServerRepresentation.of(shown)));
        return shown;
    }

    /**
     * Sends a mail to the caller, and waits for the answer of the mail server, for {@link TestMail#LONGEST} at most.
     *
     * @param unsaved what to try in place of what is stored, or empty; read once it is clear that the caller may try anything
     */
    TestMail.Outcome test(Supplier<Optional<MailServerChange>> unsaved) {
        AccessRules.require(caller, Action.TEST_MAIL_SERVER);
        MailServer server = unsaved.get().map(this::wouldBe).orElseGet(this::server);
        if (!server.isComplete()) {
            throw new Refusal(missing());
        }
        UserModel user = session.users().getUserById(realm, caller.id());
        if (user.getEmail() == null || user.getEmail().isBlank() || !user.isEmailVerified()) {
            throw new Refusal(addressUnproven());
        }
        requireAllowance();
        TestMail.Outcome outcome = new TestMail(session, realm).send(server.stored(), user);
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.ACTION, "PORTAL_MAIL_SERVER", "settings", "mail-server", "test")
                        .detail("host", server.text(MailServer.HOST).orElseThrow())
                        .detail("result", outcome.result().name()));
        return outcome;
    }

    /** A host that is not stored yet is for who could store it: nobody else makes this server knock at doors. */
    private MailServer wouldBe(MailServerChange change) {
        requireMayChange();
        requireEditable(server());
        return change.of(server(), takesAllLetters());
    }

    private void requireMayChange() {
        AccessRules.require(caller, Action.CHANGE_MAIL_SERVER);
        RecentLogin.require(caller, PortalSettings.of(realm).maxLoginAge(), Time.currentTimeSeconds());
    }

    /** In a transaction of its own: nothing stays locked while a mail server thinks. */
    private void requireAllowance() {
        boolean isAllowed = RealmTransaction.call(
                        session.getKeycloakSessionFactory(), realm.getId(), (own, same) -> new Allowance(
                                        own, same, "test-mail", MOST_TESTS, SPAN)
                                .use(caller.id())
                                .isPresent())
                .orElse(false);
        if (!isAllowed) {
            throw new Refusal(tooMany());
        }
    }

    private void requireEditable(MailServer server) {
        ReadOnlyReason.to(session, server).ifPresent(reason -> {
            throw new Refusal(ReadOnlyReason.readOnly(reason));
        });
    }

    private Shown shown() {
        MailServer server = server();
        Optional<ReadOnlyReason> reason = ReadOnlyReason.to(session, server);
        boolean mayChange =
                AccessRules.decide(caller, Action.CHANGE_MAIL_SERVER).isEmpty();
        return new Shown(server, reason, mayChange && reason.isEmpty());
    }

    private MailServer server() {
        return new MailServer(realm.getSmtpConfig());
    }

    private boolean takesAllLetters() {
        return new AddressRules(session, realm).takeAllLetters();
    }

    static Denial missing() {
        return new Denial(
                Kind.NOT_CONFIGURED,
                "mail_not_configured",
                "There is no mail server. Enter its host and sender first.");
    }

    static Denial addressUnproven() {
        return new Denial(
                Kind.CONFLICT,
                "address_unproven",
                "The test mail goes to your own address, but you have no verified address. Verify yours first.");
    }

    static Denial tooMany() {
        return new Denial(
                Kind.RATE_LIMITED,
                "too_many_test_mails",
                "You have sent " + MOST_TESTS + " test mails in a short time. Try again in a few minutes.",
                Map.of(Denial.RETRY_AFTER, Long.toString(SPAN.toSeconds())));
    }
}
