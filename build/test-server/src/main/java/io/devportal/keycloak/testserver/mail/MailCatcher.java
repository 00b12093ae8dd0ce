// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An SMTP server that accepts every mail for everybody and delivers none. */
public final class MailCatcher implements AutoCloseable {
    /** GreenMail's own two seconds are not enough on a busy machine. */
    private static final Duration TIME_TO_START = Duration.ofSeconds(30);

    private final GreenMail greenMail;
    private final int port;
    private final MailArchive archive;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Consumer<Mail> reader = mails::add;

    private MailCatcher(String address, int port, MailArchive archive) {
        ServerSetup setup = new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(TIME_TO_START.toMillis());
        greenMail = new GreenMail(setup);
        this.port = port;
        this.archive = archive;
    }

    /** @param address 127.0.0.1, unless a container has to reach it */
    public static MailCatcher listen(String address, int port) {
        MailCatcher catcher = new MailCatcher(address, port, null);
        catcher.restart();
        return catcher;
    }

    /** The same, keeping the mails in a folder from one start to the next. */
    public static MailCatcher listen(String address, int port, Path folder) {
        MailCatcher catcher = new MailCatcher(address, port, new MailArchive(folder));
        catcher.mails.addAll(catcher.archive.load());
        catcher.restart();
        return catcher;
    }

    public int port() {
        return port;
    }

    /** From now on each mail goes to this reader, one at a time, and {@link #mails()} has no more. */
    public void readWith(Consumer<Mail> newReader) {
        reader = newReader;
    }

    /** Oldest first. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** From now on connections are refused. */
    public void stop() {
        greenMail.stop();
    }

    /** Undoes {@link #stop()}; does nothing while it listens. */
    public void restart() {
        if (greenMail.isRunning()) {
            return;
        }
        UserManager users = greenMail.getUserManager();
        MessageDeliveryHandler preset = users.getMessageDeliveryHandler();
        // before it listens: a mail that has waited for it may come at once
        users.setMessageDeliveryHandler((message, recipient) -> {
            keep(message, recipient.getEmail());
            return preset.handle(message, recipient);
        });
        greenMail.start();
    }

    private synchronized void keep(MovingMessage message, String recipient) throws MessagingException {
        if (archive != null) {
            archive.save(message.getMessage(), mails.size());
        }
        reader.accept(Mail.of(message.getMessage(), recipient));
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
