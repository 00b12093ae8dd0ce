// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestDenialsTest {

    private static final Decision BY_MARA = new Decision(1_800_000_000_123L, "id-of-mara", "Mara Ohlsen", "spam");

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({"B-06, ACTIVE, approved", "B-06, PENDING_ACTIVATION, approved", "B-06, REJECTED, rejected"})
    void theSecondAdminLearnsWhoDecided(String id, AccountStatus status, String verb) {
        Denial denial = RequestDenials.alreadyDecided(SampleAccounts.decided(status, BY_MARA));

        assertThat(denial.sentence())
                .isEqualTo("This request was already " + verb + " by Mara Ohlsen at 2027-01-15T08:00:00Z.");
        assertThat(denial.details())
                .isEqualTo(Map.of("decision", verb, "by", "Mara Ohlsen", "at", "2027-01-15T08:00:00Z"));
    }

    @Test
    void whatWasNeverDecidedHasNoDecider() {
        Denial denial = RequestDenials.alreadyDecided(SampleAccounts.decided(AccountStatus.ACTIVE, null));

        assertThat(denial.sentence()).isEqualTo("This account is not waiting for a decision.");
    }

    @Test // K-04
    void aChangedAccountIsSaidFieldByField() {
        Map<String, String> now = new LinkedHashMap<>();
        now.put("email", "ada@globex.example");
        now.put("lastName", null);

        Denial denial = RequestDenials.accountChanged(now);

        assertThat(denial.sentence())
                .isEqualTo(
                        "The account was changed after the request was made, so nothing was decided. It now says: email"
                                + " \"ada@globex.example\", lastName (none). Read the request again. If you still"
                                + " agree, decide with its ETag in the header If-Match.");
        assertThat(denial.details())
                .containsEntry("email", "ada@globex.example")
                .containsEntry("lastName", "");
    }
}
