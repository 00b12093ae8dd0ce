// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds free ports. */
public final class Ports {
    private static final int FIRST = 20_000;
    /**
     * Below those that the system gives to every connection, and to whoever asks for any port (Linux: from 32768). Minutes may pass
     * before a server takes the port that it was given here, or takes it again.
     */
    private static final int COUNT = 12_000;

    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(COUNT));

    private Ports() {}

    /** Another one each time, and hardly ever one that another process is given here. */
    public static int free() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + NEXT.getAndUpdate(last -> (last + 1) % COUNT);
            if (!isTaken(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from " + FIRST + " to " + (FIRST + COUNT - 1));
    }

    /** A browser tries every address of {@code localhost}, so nobody else may listen on any of them. */
    public static boolean isTaken(int port) {
        if (answers(port)) {
            return true;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether somebody listens there. Leaves the port alone, so that whoever is about to take it gets it. */
    public static boolean answers(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (answers(address, port)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
