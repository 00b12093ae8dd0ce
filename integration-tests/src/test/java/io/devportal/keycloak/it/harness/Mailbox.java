// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.mail.Mail;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody's mail. It is not emptied between tests: use an address of your own in each test. */
public final class Mailbox {
    private final MailCatcher catcher;

    Mailbox(MailCatcher catcher) {
        this.catcher = catcher;
    }

    int port() {
        return catcher.port();
    }

    /** Oldest first. */
    public List<Mail> mailsTo(String address) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** The newest mail to this address, waiting for the first one. */
    public Mail awaitMail(String address) {
        return awaitMail(address, "");
    }

    /** The newest mail to this address with these words in its subject. */
    public Mail awaitMail(String address, String subjectPart) {
        return awaitMail(address, subjectPart, 1);
    }

    /** The same, waiting until there are at least {@code least} of them: for mails that are sent again. */
    public Mail awaitMail(String address, String subjectPart, int least) {
        return Await.poll(Await.DEADLINE, () -> find(address, subjectPart, least))
                .orElseThrow(() -> new AssertionError("No mail \"" + subjectPart + "\" to " + address + " within "
                        + Await.DEADLINE.toSeconds() + " s. There are: " + summary()));
    }

    /** The oldest mail to this address that speaks of this word; portal admins of all realms share one address. */
    public Mail awaitMailAbout(String address, String word) {
        return Await.value("a mail to " + address + " about " + word, Await.DEADLINE, () -> mailsTo(address).stream()
                .filter(mail -> mail.text().contains(word))
                .findFirst());
    }

    /** Fails as soon as a mail to this address arrives; returns when none came in this time. */
    public void expectNoMail(String address, Duration duration) {
        int before = mailsTo(address).size();
        Await.poll(duration, () -> mailsTo(address).stream().skip(before).findFirst())
                .ifPresent(mail -> {
                    throw new AssertionError("Unexpected mail \"" + mail.subject() + "\" to " + address);
                });
    }

    /** The mail server refuses connections until {@link #restart()}. */
    public void stop() {
        catcher.stop();
    }

    public void restart() {
        catcher.restart();
    }

    private Optional<Mail> find(String address, String subjectPart, int least) {
        List<Mail> found = mailsTo(address).stream()
                .filter(mail -> mail.subject().contains(subjectPart))
                .toList();
        return found.size() < least ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private String summary() {
        return catcher.mails().stream()
                .map(mail -> mail.to() + ": " + mail.subject())
                .collect(Collectors.joining("; ", "[", "]"));
    }
}
