// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HttpBrowserTest {
    private static final String FORM = "<form id=sign-up method=post action='/realms/answer?a=1&amp;b=2'>"
            + "<input name=hidden value=kept><input name=email></form>";

    private final HttpBrowser browser = new HttpBrowser();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/form", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=s1;Path=/realms/;Secure;HttpOnly;SameSite=None");
            answer(exchange, 200, FORM);
        });
        server.createContext("/realms/answer", exchange -> {
            String cookie = exchange.getRequestHeaders().getFirst("Cookie");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            answer(exchange, 200, cookie + " " + exchange.getRequestURI().getQuery() + " " + body);
        });
        server.createContext("/realms/within", exchange -> redirect(exchange, "/realms/form"));
        server.createContext("/realms/away", exchange -> redirect(exchange, "http://app.example/callback"));
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void submitsTheFormWithItsFieldsAndSecureCookies() {
        HttpPage page = browser.get(url + "/realms/form");

        HttpPage answer = browser.submit(page.form("#sign-up").fill(Map.of("email", "a@b.example", "other", "x")));

        assertThat(answer.body()).startsWith("SESSION=s1 a=1&b=2 ").contains("hidden=kept", "email=a%40b.example");
        assertThat(answer.body()).doesNotContain("other");
    }

    @Test
    void sendsAlsoFieldsThatThePageDoesNotOffer() {
        HttpPage page = browser.get(url + "/realms/form");

        HttpPage answer = browser.submit(page.form().with("user.attributes.admin", "true"));

        assertThat(answer.body()).contains("user.attributes.admin=true");
    }

    @Test
    void followsRedirectsWithinTheSiteOnly() {
        assertThat(browser.get(url + "/realms/within").uri()).hasPath("/realms/form");
        assertThat(browser.get(url + "/realms/away").header("Location")).isEqualTo("http://app.example/callback");
    }

    @Test
    void saysWhatThePageShowsInsteadOfTheForm() {
        HttpPage page = browser.get(url + "/realms/answer");

        assertThatThrownBy(page::form)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("null");
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
