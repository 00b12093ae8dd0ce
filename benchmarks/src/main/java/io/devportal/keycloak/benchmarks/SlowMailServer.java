// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Accepts a connection at once and greets after a while; then takes every mail. */
final class SlowMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Duration silence;

    private SlowMailServer(ServerSocket socket, Duration silence) {
        this.socket = socket;
        this.silence = silence;
    }

    static SlowMailServer listen(Duration silence) {
        try {
            SlowMailServer server =
                    new SlowMailServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), silence);
            start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Thread.sleep(silence.toMillis());
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII);
            out.print("220 slow\r\n");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                data = line.equalsIgnoreCase("DATA");
                out.print(data ? "354 go on\r\n" : line.equalsIgnoreCase("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException e) {
            // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "slow-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
