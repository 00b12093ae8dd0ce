// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.email.EmailException;

/** I-02. */
class SmtpFailureTest {

    static Stream<Arguments> failures() throws AddressException {
        return Stream.of(
                Arguments.of("550 for the recipient", recipient(550), SmtpFailure.Kind.REFUSED_FOR_GOOD),
                Arguments.of("451 for the recipient", recipient(451), SmtpFailure.Kind.REFUSED_FOR_NOW),
                Arguments.of("554 after the text", text(554), SmtpFailure.Kind.REFUSED_FOR_GOOD),
                Arguments.of("452 after the text", text(452), SmtpFailure.Kind.REFUSED_FOR_NOW),
                Arguments.of("connection lost after the text", text(-1), SmtpFailure.Kind.NO_ANSWER),
                Arguments.of("wrong password", new AuthenticationFailedException("535"), SmtpFailure.Kind.NO_ANSWER),
                Arguments.of("no address", new AddressException("no address"), SmtpFailure.Kind.REFUSED_FOR_GOOD),
                Arguments.of(
                        "nobody listens",
                        new MailConnectException(
                                new SocketConnectException("no", new ConnectException(), "localhost", 25, 1)),
                        SmtpFailure.Kind.NO_ANSWER));
    }

    private static Exception recipient(int code) throws AddressException {
        return recipient(code, "no");
    }

    private static Exception recipient(int code, String answer) throws AddressException {
        SendFailedException failed = new SendFailedException("Invalid Addresses");
        failed.setNextException(
                new SMTPAddressFailedException(new InternetAddress("a@b.example"), "RCPT", code, answer));
        return failed;
    }

    private static Exception text(int code) {
        return new SMTPSendFailedException(".", code, "no", null, new Address[0], new Address[0], new Address[0]);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("failures")
    void tellsWhetherAnotherTryMayHelp(String what, Exception cause, SmtpFailure.Kind kind) {
        assertThat(SmtpFailure.of(new EmailException("Error when attempting to send", cause))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void whatKeycloakRefusesBeforeConnectingIsRefusedForGood() {
        assertThat(SmtpFailure.of(new EmailException("Invalid email address")).kind())
                .isEqualTo(SmtpFailure.Kind.REFUSED_FOR_GOOD);
    }

    @ParameterizedTest(name = "{0} {1}: {2}") // K-07
    @CsvSource({
        "550, 5.1.1 No such user,               true",
        "550, 5.1.2 Host unknown,               true",
        "553, mailbox name not allowed,         true",
        "451, 4.1.8 Domain does not resolve,    true",
        "550, 5.7.1 Unable to relay,            false",
        "554, Relay access denied,              false",
    })
    void whatLiesWithTheRecipientIsToldApart(int code, String answer, boolean liesWithRecipient)
            throws AddressException {
        SmtpFailure failure = SmtpFailure.of(new EmailException("Error", recipient(code, answer)));

        assertThat(failure.reason().startsWith(SmtpFailure.ABOUT_RECIPIENT)).isEqualTo(liesWithRecipient);
    }

    @Test // J-07
    void theReasonNamesNoAddressAndNoLink() {
        DeliveryOutcome outcome =
                DeliveryOutcome.failed("550 <ada@globex.example> unknown, see https://mx.example/x?key=secret now");

        assertThat(outcome.error()).isEqualTo("550 (address) unknown, see (link) now");
        assertThat(DeliveryOutcome.failed("x".repeat(400)).error()).hasSize(255);
    }
}
