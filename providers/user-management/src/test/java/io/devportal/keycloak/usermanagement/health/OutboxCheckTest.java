// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.notification.MailBacklog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxCheckTest {

    private static final long NOW = 1_800_000_000_000L;

    @ParameterizedTest // B4
    @CsvSource({
        "0, 0, 0, , OK",
        "1, 0, 0, 0, WARNING",
        "3, 0, 0, 3600000, WARNING",
        "3, 0, 0, 3600001, PROBLEM",
        "0, 1, 0, , PROBLEM",
        "2, 1, 0, 5, PROBLEM",
        "0, 0, 1, , WARNING",
        "1, 0, 1, , WARNING",
        "2, 0, 1, 3600001, PROBLEM",
        "0, 1, 1, , PROBLEM",
    })
    void judgesByFailuresAndByTheAgeOfTheOldest(
            long waiting, long failed, long refused, Long age, Finding.Level level) {
        assertThat(answer(waiting, failed, refused, age, null).level()).isEqualTo(level);
    }

    @Test // K-07
    void anAddressThatTakesNoMailIsNoProblemOfTheRealm() {
        assertThat(answer(0, 0, 1, null, null).message())
                .startsWith("1 mail did not reach its recipient: the address is wrong, or takes no mail.")
                .contains("Correct the address");
        assertThat(answer(0, 0, 2, null, null).message()).startsWith("2 mails did not reach their recipients");
    }

    @Test
    void namesTheLastError() {
        assertThat(answer(1, 0, 0, 5L, "ConnectException: Connection refused").message())
                .isEqualTo("1 mail is waiting to be sent. The last error was: ConnectException: Connection refused.");
        assertThat(answer(2, 0, 0, 7_200_000L, "ConnectException: Connection refused")
                        .message())
                .startsWith("2 mails are waiting to be sent, the oldest for 120 minutes. The last error was: Connect");
        assertThat(answer(2, 1, 0, 5L, "mail_not_configured").message())
                .startsWith("1 mail has failed for good, 2 waiting. The last error was: mail_not_configured.")
                .contains("POST mails/{id}/retry");
    }

    private static Finding answer(long waiting, long failed, long refused, Long age, String error) {
        MailBacklog backlog = new MailBacklog(waiting, failed, refused, age == null ? null : NOW - age, error);
        return new OutboxCheck(() -> backlog, NOW).finding();
    }
}
