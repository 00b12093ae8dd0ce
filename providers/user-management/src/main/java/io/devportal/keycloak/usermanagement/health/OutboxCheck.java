// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.notification.MailBacklog;
import io.devportal.keycloak.usermanagement.text.Sentence;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Whether mails are sent, and if not, why. B4.
 *
 * @param outbox reads what has not left
 * @param now milliseconds since the epoch
 */
record OutboxCheck(Supplier<MailBacklog> outbox, long now) implements Check {

    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Finding finding() {
        MailBacklog backlog = outbox.get();
        if (backlog.failed() > 0) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "failed",
                            mails(backlog.failed(), "has failed for good", "have failed for good") + ", "
                                    + backlog.waiting() + " waiting." + lastError(backlog)
                                    + " Once the cause is gone, send the failed ones again with POST mails/{id}/retry.",
                            backlog.failed(),
                            backlog.waiting(),
                            shown(backlog.lastError())));
        }
        String waiting = mails(backlog.waiting(), "is waiting to be sent", "are waiting to be sent");
        Duration age = backlog.oldestWaitingSince() == null
                ? Duration.ZERO
                : Duration.ofMillis(now - backlog.oldestWaitingSince());
        if (age.compareTo(LONG) > 0) {
            return Finding.problem(
                    name(),
                    Sentence.of(
                            "stuck",
                            waiting + ", the oldest for " + age.toMinutes() + " minutes." + lastError(backlog)
                                    + " They leave by themselves once the cause is gone.",
                            backlog.waiting(),
                            age.toMinutes(),
                            shown(backlog.lastError())));
        }
        if (backlog.refused() > 0) {
            return Finding.warning(name(), Sentence.of("refused", refused(backlog), backlog.refused()));
        }
        return backlog.waiting() == 0
                ? Finding.ok(name())
                : Finding.warning(
                        name(),
                        Sentence.of(
                                "waiting",
                                waiting + "." + lastError(backlog),
                                backlog.waiting(),
                                shown(backlog.lastError())));
    }

    /** No problem of the realm: anybody can sign up with an address that takes no mail. */
    private static String refused(MailBacklog backlog) {
        return mails(backlog.refused(), "did not reach its recipient", "did not reach their recipients")
                + ": the address is wrong, or takes no mail. GET mails?state=FAILED names "
                + (backlog.refused() == 1 ? "it" : "them")
                + ". Correct the address of the account in the Admin Console, then POST mails/{id}/retry; or reject the request.";
    }

    private static String shown(String lastError) {
        return lastError == null ? "-" : lastError;
    }

    private static String lastError(MailBacklog backlog) {
        return backlog.lastError() == null ? "" : " The last error was: " + backlog.lastError() + ".";
    }

    private static String mails(long count, String one, String many) {
        return count == 1 ? "1 mail " + one : count + " mails " + many;
    }
}
