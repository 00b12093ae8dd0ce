// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.devportal.keycloak.testserver.mail.Mail;
import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A response of the inbox. None may run scripts; mails may contain styles, the inbox itself may not. */
record InboxAnswer(int status, String type, String body, String contentSecurityPolicy, boolean refreshes) {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'";
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data: http://localhost:*; form-action 'none'; base-uri 'none'";

    static InboxAnswer page(int status, String html) {
        return new InboxAnswer(status, "text/html", html, PAGE_POLICY, false);
    }

    static InboxAnswer refused(int status, String sentence) {
        return new InboxAnswer(status, "text/plain", sentence, PAGE_POLICY, false);
    }

    static InboxAnswer stylesheet() throws IOException {
        try (InputStream css = InboxAnswer.class.getResourceAsStream("inbox.css")) {
            return new InboxAnswer(200, "text/css", new String(css.readAllBytes(), UTF_8), PAGE_POLICY, false);
        }
    }

    /** The HTML part as it came, except that its links open in a new tab. */
    static InboxAnswer mailBody(Mail mail) {
        Document document = Jsoup.parse(mail.html());
        document.select("a[href]").attr("target", "_blank").attr("rel", "noopener noreferrer");
        return new InboxAnswer(200, "text/html", document.outerHtml(), MAIL_POLICY, false);
    }

    InboxAnswer refreshing() {
        return new InboxAnswer(status, type, body, contentSecurityPolicy, true);
    }
}
