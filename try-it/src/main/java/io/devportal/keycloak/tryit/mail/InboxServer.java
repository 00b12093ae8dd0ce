// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.devportal.keycloak.testserver.mail.Mail;
import io.devportal.keycloak.testserver.mail.MailCatcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the inbox to browsers on this machine. */
public final class InboxServer implements AutoCloseable {
    private static final Pattern MAIL = Pattern.compile("/mail/(\\d{1,6})(/text|/html)?");

    private final HttpServer http;
    private final MailCatcher catcher;
    private final Set<String> hosts;

    private InboxServer(HttpServer http, MailCatcher catcher) {
        this.http = http;
        this.catcher = catcher;
        int port = http.getAddress().getPort();
        hosts = Set.of("localhost:" + port, "127.0.0.1:" + port);
    }

    public static InboxServer listen(int port, MailCatcher catcher) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        InboxServer inbox = new InboxServer(http, catcher);
        http.createContext("/", inbox::handle);
        http.start();
        return inbox;
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            InboxAnswer answer = answer(exchange);
            byte[] body = answer.body().getBytes(UTF_8);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type() + "; charset=utf-8");
            headers.set("Content-Security-Policy", answer.contentSecurityPolicy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            if (answer.refreshes()) {
                headers.set("Refresh", "5");
            }
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private InboxAnswer answer(HttpExchange exchange) throws IOException {
        // Another host name means that a page on the internet points its own name at this machine.
        if (!hosts.contains(exchange.getRequestHeaders().getFirst("Host"))) {
            return InboxAnswer.refused(403, "Open the inbox as " + url() + ".");
        }
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return InboxAnswer.refused(405, "The inbox can only be read.");
        }
        List<Mail> mails = catcher.mails();
        String path = exchange.getRequestURI().getPath();
        Matcher mail = MAIL.matcher(path);
        if (mail.matches() && Integer.parseInt(mail.group(1)) < mails.size()) {
            int number = Integer.parseInt(mail.group(1));
            return mail(mails.get(number), number, mail.group(2));
        }
        return switch (path) {
            case "/" -> list(mails, "off".equals(query(exchange, "refresh")));
            case "/inbox.css" -> InboxAnswer.stylesheet();
            default -> InboxAnswer.page(404, InboxPages.notFound());
        };
    }

    private static InboxAnswer list(List<Mail> mails, boolean still) {
        InboxAnswer page = InboxAnswer.page(200, InboxPages.list(mails, still));
        return still ? page : page.refreshing();
    }

    private static InboxAnswer mail(Mail mail, int number, String view) {
        if ("/html".equals(view)) {
            return InboxAnswer.mailBody(mail);
        }
        boolean asText = "/text".equals(view) || mail.html().isEmpty();
        return InboxAnswer.page(200, InboxPages.mail(mail, number, asText));
    }

    private static String query(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getQuery();
        return query != null && query.startsWith(name + "=") ? query.substring(name.length() + 1) : "";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
