// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B18: what can happen on the way to a server. */
class ConnectionTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final char[] OF_THE_KEYS = "changeit".toCharArray();

    private static void assertFailure(String url, String... sentences) {
        assertThatThrownBy(() -> new Connection(Duration.ofSeconds(2))
                        .send(HttpRequest.newBuilder(URI.create(url)), "What now?"))
                .isInstanceOf(Failure.class)
                .message()
                .contains(sentences);
    }

    @Test
    void nobodyIsThere() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertFailure("http://localhost:" + closed, "Nothing answers at localhost:" + closed, "running");
        assertFailure("https://no-such-host.invalid", "Nothing answers at no-such-host.invalid", "address right");
    }

    @Test
    void nobodySpeaks() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertFailure("http://localhost:" + silent.getLocalPort(), "No answer within 2 seconds. What now?");
        }
    }

    @Test
    void aPasswordIsNotSentOn() throws IOException {
        HttpServer server = HttpServer.create(ANY, 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(307, -1);
        });
        server.start();
        try {
            assertFailure(
                    "http://localhost:" + server.getAddress().getPort(), "https://elsewhere.example/", "--server");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aStrangersCertificate(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(ANY, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertFailure("https://localhost:" + port, "No safe connection", "certification path", "trustStore=");
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext selfSigned(Path keys) throws IOException, GeneralSecurityException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(OF_THE_KEYS))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, OF_THE_KEYS);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, OF_THE_KEYS);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
