// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.testserver.server.Ports;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailCatcherTest {
    private static final String LINK = "http://localhost:8080/realms/portal/login-actions/action-token?key=a.b-c"
            + "&client_id=developer-portal&tab_id=0123456789012345678901234567890123456789";
    private final int port = Ports.free();

    @Test
    void decodesBothPartsAndFindsTheLink() throws MessagingException {
        try (MailCatcher catcher = MailCatcher.listen("127.0.0.1", port)) {
            TestMails.send(port, "lena@portal.example", "Größe = 1", "Hallo Lena ü\n\n" + LINK + "\n", "<p>ü = 1</p>");

            Mail mail = catcher.mails().get(0);
            assertThat(mail.to()).isEqualTo("lena@portal.example");
            assertThat(mail.subject()).isEqualTo("Größe = 1");
            assertThat(mail.text()).startsWith("Hallo Lena ü");
            assertThat(mail.html()).isEqualTo("<p>ü = 1</p>");
            assertThat(mail.link()).isEqualTo(LINK);
            assertThat(mail.header("Subject")).startsWith("=?UTF-8?");
        }
    }

    @Test
    void refusesMailsWhileStopped() throws MessagingException {
        try (MailCatcher catcher = MailCatcher.listen("127.0.0.1", port)) {
            TestMails.send(port, "lena@portal.example", "before", "", "");

            catcher.stop();

            assertThatThrownBy(() -> TestMails.send(port, "lena@portal.example", "lost", "", ""))
                    .isInstanceOf(MessagingException.class);
            catcher.restart();
            TestMails.send(port, "lena@portal.example", "after", "", "");
            assertThat(catcher.mails()).extracting(Mail::subject).containsExactly("before", "after");
        }
    }

    @Test
    void keepsMailsFromOneStartToTheNext(@TempDir Path folder) throws MessagingException {
        try (MailCatcher catcher = MailCatcher.listen("127.0.0.1", port, folder)) {
            TestMails.send(port, "lena@portal.example", "Activate your account", LINK, "<p>ü</p>");
            assertThat(catcher.mails()).hasSize(1);
        }

        try (MailCatcher catcher = MailCatcher.listen("127.0.0.1", port, folder)) {
            TestMails.send(port, "noah@portal.example", "newer", "", "");

            assertThat(catcher.mails())
                    .extracting(Mail::to)
                    .containsExactly("lena@portal.example", "noah@portal.example");
            assertThat(catcher.mails().get(0).link()).isEqualTo(LINK);
        }
    }

    @Test
    void handsMailsToAReaderAndKeepsNone() throws MessagingException {
        try (MailCatcher catcher = MailCatcher.listen("127.0.0.1", port)) {
            List<Mail> read = new CopyOnWriteArrayList<>();
            catcher.readWith(read::add);

            TestMails.send(port, "lena@portal.example", "read", "", "");

            assertThat(read).extracting(Mail::subject).containsExactly("read");
            assertThat(catcher.mails()).isEmpty();
        }
    }
}
