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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B18: what can happen on the way to a server. */
class ConnectionTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final char[] OF_THE_KEYS = "changeit".toCharArray();
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

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

    /** The two lines that the failure names, and the page about the set-up. */
    @Test
    void theWayToTrustACertificateLeadsThere(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(ANY, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.start();
        String url = "https://localhost:" + server.getAddress().getPort();
        try {
            run(folder, "keytool -exportcert -rfc -file CERTIFICATE.pem -keystore keys.p12 -storepass changeit");
            List<String> lines = failure(url).lines().map(String::strip).toList();
            run(folder, line(lines, "keytool "));
            String java =
                    line(lines, "java ").replace("-jar ...", "-cp " + CLASSES + " " + SetUpCommand.class.getName());

            assertThat(run(folder, java + " set-up --realm any --user admin --server " + url))
                    .contains("There is no realm \"master\"");
        } finally {
            server.stop(0);
        }
    }

    private static String failure(String url) {
        try {
            new Connection(Duration.ofSeconds(2)).send(HttpRequest.newBuilder(URI.create(url)), "What now?");
            throw new AssertionError(url);
        } catch (Failure failure) {
            return failure.getMessage();
        }
    }

    private static String line(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    /** A program of this Java; says what it has printed. */
    private static String run(Path folder, String line) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.set(
                0, Path.of(System.getProperty("java.home"), "bin", words.get(0)).toString());
        ProcessBuilder program =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().put("KC_CLI_PASSWORD", "any");
        Process running = program.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return printed;
    }

    private static SSLContext selfSigned(Path keys) throws IOException, GeneralSecurityException, InterruptedException {
        run(
                keys.getParent(),
                "keytool -genkeypair -keyalg EC -dname CN=localhost -ext SAN=DNS:localhost -storepass changeit -keystore "
                        + keys.getFileName());
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
