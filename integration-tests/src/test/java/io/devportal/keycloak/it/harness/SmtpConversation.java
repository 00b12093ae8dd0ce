// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Passes one client's words on to the real mail server and its answers back, as far as no fault is due. */
final class SmtpConversation implements Runnable {
    private static final int GLANCE_MILLIS = 50;

    private final Socket client;
    private final int mailboxPort;
    private final SmtpFaults faults;
    private String recipient = "";

    SmtpConversation(Socket client, int mailboxPort, SmtpFaults faults) {
        this.client = client;
        this.mailboxPort = mailboxPort;
        this.faults = faults;
    }

    @Override
    public void run() {
        try (client) {
            if (outlasts(faults::hangsAtBanner)) {
                try (Socket mailbox = new Socket(InetAddress.getLoopbackAddress(), mailboxPort)) {
                    relay(new SmtpLine(client), new SmtpLine(mailbox));
                }
            }
        } catch (IOException over) {
            // one of the two is gone, which is what a fault looks like; the test sees what became of the mail
        }
    }

    /** Waits while the test says so. False when the client goes first: it has nothing to say while it waits. */
    private boolean outlasts(BooleanSupplier hangs) throws IOException {
        if (!hangs.getAsBoolean()) {
            return true;
        }
        faults.countHanging(1);
        try {
            client.setSoTimeout(GLANCE_MILLIS);
            while (hangs.getAsBoolean()) {
                if (hasLeft()) {
                    return false;
                }
            }
            client.setSoTimeout(0);
            return true;
        } finally {
            faults.countHanging(-1);
        }
    }

    private boolean hasLeft() throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    private void relay(SmtpLine from, SmtpLine to) throws IOException {
        from.say(to.answer());
        for (String command = from.hear(); command != null; command = from.hear()) {
            Optional<String> instead = faults.answer(command);
            if (instead.isPresent()) {
                from.say(List.of(instead.get()));
                continue;
            }
            if (command.toUpperCase(Locale.ROOT).startsWith("RCPT")) {
                recipient = command;
            }
            to.say(List.of(command));
            from.say(to.answer());
            if (command.equalsIgnoreCase("DATA") && !passesMessage(from, to)) {
                return;
            }
        }
    }

    private boolean passesMessage(SmtpLine from, SmtpLine to) throws IOException {
        List<String> message = new ArrayList<>();
        String line;
        do {
            line = from.hear();
            if (line == null) {
                return false;
            }
            message.add(line);
        } while (!line.equals("."));
        if (!outlasts(() -> faults.hangsAfterData(recipient))) {
            return false;
        }
        to.say(message);
        List<String> answer = to.answer();
        if (faults.drops(recipient)) {
            return false;
        }
        from.say(answer);
        return true;
    }
}
