// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.notification.TestMail.Outcome;
import io.devportal.keycloak.usermanagement.notification.TestMail.Result;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.email.EmailException;

class TestMailTest {
    private static final Map<String, String> SMTP =
            Map.of("host", "10.0.0.7", "port", "5432", "user", "portal", "password", "s3cret");

    static Stream<Exception> nobodyThere() {
        return Stream.of(
                new MessagingException(
                        "Couldn't connect to host, port: 10.0.0.7, 5432", new ConnectException("refused")),
                new MessagingException("Couldn't connect", new SocketTimeoutException("Connect timed out")),
                new MessagingException("Unknown SMTP host", new UnknownHostException("db.internal")),
                new MessagingException("Could not connect to SMTP host: 10.0.0.7, port: 22, response: -1"),
                new MessagingException("Got bad greeting from SMTP host, response: [SSH-2.0-OpenSSH_9]"));
    }

    @ParameterizedTest
    @MethodSource("nobodyThere")
    void whoIsNoMailServerIsNotDescribed(Exception failure) {
        assertThat(outcome(failure)).isEqualTo(new Outcome(Result.NO_ANSWER, null));
    }

    @Test
    void anUntrustedCertificateIsNamed() {
        assertThat(outcome(new MessagingException("Could not connect", new SSLHandshakeException("PKIX"))))
                .isEqualTo(new Outcome(Result.TLS_FAILED, null));
    }

    @Test // J-07
    void noAnswerHoldsThePassword() {
        String plain = Base64.getEncoder().encodeToString("\0portal\0s3cret".getBytes(StandardCharsets.UTF_8));

        Outcome outcome = outcome(new AuthenticationFailedException(
                "535 5.7.8 not " + plain + " nor s3cret, lena@portal.example, see https://mail.example/?" + plain));

        assertThat(outcome.result()).isEqualTo(Result.LOGIN_REFUSED);
        assertThat(outcome.answer())
                .startsWith("535 5.7.8 not (password) nor (password)")
                .doesNotContain("s3cret", plain, "lena", "http");
    }

    private static Outcome outcome(Exception failure) {
        return TestMail.outcome(new EmailException("Error when attempting to send", failure), SMTP);
    }
}
