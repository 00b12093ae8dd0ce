// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server with moods for one test: it stands before the one of {@link Mailbox}, which keeps what passes. The test's
 * realm sends here from the moment that a test asks for this parameter until the test ends.
 */
public final class FaultySmtp implements AutoCloseable {
    /** Longer than a test: who waits for an answer of this server waits until the test is done. */
    private static final String PATIENCE = "120000";

    private final PortalRealm realm;
    private final int mailboxPort;
    private final ServerSocket server;
    private final SmtpFaults faults = new SmtpFaults();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    FaultySmtp(PortalRealm realm, int mailboxPort) {
        this.realm = realm;
        this.mailboxPort = mailboxPort;
        try {
            server = new ServerSocket(0, 50, KeycloakServer.isContainer() ? null : InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen, "faulty-smtp");
        realm.mailServer(Map.of("port", String.valueOf(server.getLocalPort()), "timeout", PATIENCE));
    }

    private void listen() {
        try {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                start(new SmtpConversation(client, mailboxPort, faults), "faulty-smtp-client");
            }
        } catch (IOException closed) {
            clients.forEach(FaultySmtp::close);
        }
    }

    /** Ends with the JVM, whatever it waits for. */
    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Accepts connections and says nothing at all. */
    public void hangBeforeBanner() {
        faults.hangBeforeBanner();
    }

    /** Takes a whole mail to this address and does not say whether it accepts it; the mailbox has not got it yet. */
    public void hangAfterData(String recipient) {
        faults.hangAfterData(recipient);
    }

    /** Goes on with every conversation that hangs, if the other side is still there. */
    public void release() {
        faults.release();
    }

    /** How many clients wait for an answer at this moment. */
    public int hanging() {
        return faults.hanging();
    }

    public void awaitHanging() {
        Await.until("a mail on its way to the hanging mail server", () -> hanging() > 0);
    }

    /** Answers this to every {@code RCPT TO} of the address, for example {@code 550 5.1.1 No such user}. */
    public void refuse(String recipient, String answer) {
        faults.refuse(recipient, answer, Integer.MAX_VALUE);
    }

    /** Takes mails to the address again. */
    public void accept(String recipient) {
        faults.accept(recipient);
    }

    public void refuseOnce(String recipient, String answer) {
        faults.refuse(recipient, answer, 1);
    }

    /** Keeps the next mail to the address and hangs up before it says so. */
    public void dropNextAfterData(String recipient) {
        faults.dropNext(recipient);
    }

    /** Wants a name and a password from now on, and takes none: {@code 535}. */
    public void refuseLogin() {
        faults.refuseLogin();
        realm.mailServer(Map.of("auth", "true", "user", "portal", "password", "wrong"));
    }

    @Override
    public void close() {
        realm.mailServer(Map.of("port", String.valueOf(mailboxPort), "timeout", "10000", "auth", "false"));
        close(server);
        clients.forEach(FaultySmtp::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
