// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.devportal.keycloak.testserver.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A reverse proxy that shows a server below a path of its own, and overwrites the headers that say where somebody comes from, as
 * the documentation asks of it.
 */
public final class PathProxy implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final int port = Ports.free();
    private final String path;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final HttpServer server;
    private volatile String target;
    private volatile String visitor = "127.0.0.1";

    /** @param path with a slash before it, and none behind */
    public PathProxy(String path) {
        this.path = path;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(path + "/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /** What people see of the server. */
    public String address() {
        return "http://localhost:" + port + path;
    }

    /** Stands before the server from now on. Returns it as everybody reaches it through here. */
    public KeycloakServer before(KeycloakServer server) {
        target = server.baseUrl();
        return new SeenFrom(address(), server, AdminClient.of(address()));
    }

    /** The network address of everybody from now on. */
    public void visitorsComeFrom(String address) {
        visitor = address;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = http.send(request(exchange), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (isPassedOn(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + address.substring(path.length())))
                .timeout(Duration.ofSeconds(60))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.setHeader("X-Forwarded-For", visitor)
                .setHeader("X-Forwarded-Proto", "http")
                .setHeader("X-Forwarded-Host", "localhost")
                .setHeader("X-Forwarded-Port", String.valueOf(port))
                .build();
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
