// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Link;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkStateTest {

    private static final long NOON = 1_800_000_000_000L;

    @ParameterizedTest(name = "{0}: {1}, generation {2} in force, {3} opened -> {4}")
    @CsvSource({
        "L8,   PENDING_ACTIVATION, 1, 1, VALID",
        "C-07, PENDING_ACTIVATION, 2, 1, SUPERSEDED",
        "C-07, PENDING_ACTIVATION, 2, 2, VALID",
        "C-03, PENDING_ACTIVATION, 2, 3, SUPERSEDED",
        "C-01, ACTIVE,             1, 1, USED",
        "C-01, ACTIVE,             2, 1, USED",
        "C-04, REJECTED,           1, 1, WITHDRAWN",
        "C-04, PENDING_APPROVAL,   1, 1, WITHDRAWN",
    })
    void theRowDecides(String id, AccountStatus status, int inForce, int opened, LinkState state) {
        Account account = SampleAccounts.waitingForLink(status, new Link(inForce, NOON + 1));

        assertThat(LinkState.of(account, opened, NOON)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: expires {1} ms from now -> {2}")
    @CsvSource({
        "C-02,  60000, VALID",
        "C-02,      1, VALID",
        "C-02,      0, EXPIRED",
        "C-02,     -1, EXPIRED",
        "C-02, -60000, EXPIRED",
        // the clock starts when the mail leaves
        "R-01,       , VALID",
    })
    void theClockHasNoTolerance(String id, Long expiresIn, LinkState state) {
        Link link = new Link(1, expiresIn == null ? null : NOON + expiresIn);
        Account account = SampleAccounts.waitingForLink(AccountStatus.PENDING_ACTIVATION, link);

        assertThat(LinkState.of(account, 1, NOON)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(AccountStatus.class)
    void anExpiredLinkIsNeverValid(AccountStatus status) {
        Account account = SampleAccounts.waitingForLink(status, new Link(1, NOON - 1));

        assertThat(LinkState.of(account, 1, NOON)).isNotEqualTo(LinkState.VALID);
    }
}
