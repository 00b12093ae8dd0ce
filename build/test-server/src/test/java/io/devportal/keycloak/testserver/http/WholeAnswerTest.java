// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WholeAnswerTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("done".getBytes());
            exchange.close();
        });
        server.createContext("/half", exchange -> {
            exchange.sendResponseHeaders(200, 8);
            exchange.getResponseBody().write("half".getBytes());
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsNotWaitedFor() {
        assertThatThrownBy(() -> get("/half", Duration.ofMillis(500))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aWholeAnswerIsRead() throws Exception {
        assertThat(get("/whole", Duration.ofSeconds(30))).isEqualTo("done");
    }

    @Test
    void aServerThatIsNotThereIsAnIoTroubleAsEver() {
        server.stop(0);

        assertThatThrownBy(() -> get("/whole", Duration.ofSeconds(30))).isInstanceOf(ConnectException.class);
    }

    private String get(String path, Duration patience) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        // as if it were enough
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(patience).build();
        return WholeAnswer.to(request, HttpClient.newHttpClient(), patience).body();
    }
}
