// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit.mail;

import io.devportal.keycloak.testserver.mail.Mail;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;

/** The pages of the inbox as HTML. */
final class InboxPages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>]+");

    private InboxPages() {}

    /** @param still whether the reader stopped the automatic refresh */
    static String list(List<Mail> mails, boolean still) {
        String refresh = still
                ? "This page stays as it is. <a href=\"/\">Look for new mail every 5 seconds</a>"
                : "Looks for new mail every 5 seconds. <a href=\"/?refresh=off\">Stop that</a>";
        return page(
                "Inbox (" + mails.size() + ")",
                "<h1>Inbox</h1><p class=\"hint\">" + refresh + "</p>" + (mails.isEmpty() ? empty() : table(mails)));
    }

    private static String empty() {
        return "<p class=\"empty\">No mail yet. When Keycloak sends one, it appears here.</p>";
    }

    private static String table(List<Mail> mails) {
        return IntStream.range(0, mails.size())
                .map(i -> mails.size() - 1 - i)
                .mapToObj(number -> row(mails.get(number), number))
                .collect(Collectors.joining(
                        "\n",
                        "<table><thead><tr><th scope=\"col\">Subject</th><th scope=\"col\">To</th>"
                                + "<th scope=\"col\">Sent</th></tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String row(Mail mail, int number) {
        return "<tr><td><a href=\"/mail/%d\">%s</a></td><td dir=\"ltr\">%s</td><td>%s</td></tr>"
                .formatted(number, subject(mail), escape(mail.to()), time(mail.sentAt()));
    }

    static String mail(Mail mail, int number, boolean asText) {
        String body = asText
                ? "<pre>" + links(mail.text()) + "</pre>"
                : "<iframe title=\"The mail\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mail/%d/html\"></iframe>"
                        .formatted(number);
        return page(
                mail.subject(),
                """
                <p><a href="/">Inbox</a></p>
                <h1>%s</h1>
                <dl><div><dt>From</dt><dd>%s</dd></div><div><dt>To</dt><dd dir="ltr">%s</dd></div>
                <div><dt>Sent</dt><dd>%s</dd></div></dl>
                %s%s
                """
                        .formatted(
                                subject(mail),
                                escape(mail.from()),
                                escape(mail.to()),
                                time(mail.sentAt()),
                                mail.html().isEmpty() ? "" : views(number, asText),
                                body));
    }

    private static String views(int number, boolean asText) {
        return "<nav aria-label=\"View\"><a href=\"/mail/%1$d\"%2$s>Designed</a> <a href=\"/mail/%1$d/text\"%3$s>Plain text</a></nav>"
                .formatted(number, asText ? "" : " aria-current=\"page\"", asText ? " aria-current=\"page\"" : "");
    }

    static String notFound() {
        return page("Not found", "<h1>Not found</h1><p>There is no such mail. <a href=\"/\">Inbox</a></p>");
    }

    private static String page(String title, String main) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>%s</title>
                <link rel="stylesheet" href="/inbox.css"></head>
                <body><main>%s</main></body>
                </html>
                """
                .formatted(escape(title), main);
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : escape(mail.subject());
    }

    private static String links(String text) {
        return URL.matcher(escape(text))
                .replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener noreferrer\">$0</a>");
    }

    private static String time(Instant instant) {
        return "<time datetime=\"%s\">%s</time>".formatted(instant, TIME.format(instant));
    }

    private static String escape(String text) {
        return Entities.escape(text).replace("\"", "&quot;");
    }
}
