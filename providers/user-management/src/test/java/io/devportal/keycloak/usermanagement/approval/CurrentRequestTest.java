// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrentRequestTest {

    private final Account lena = SampleAccounts.decided(AccountStatus.PENDING_APPROVAL, null);

    @Test // K-04
    void anAccountThatSaysTheSameMayBeDecided() {
        CurrentRequest current = new CurrentRequest(
                lena, new UserFacts("lena@globex.example", "Lena", "Sommer", false), SignInMethods.NONE, Map.of());

        assertThatCode(current::requireAsRecorded).doesNotThrowAnyException();
        assertThat(current.upToDate()).isEqualTo(lena);
    }

    @Test // K-04
    void oneThatSaysSomethingElseMayNot() {
        CurrentRequest current = new CurrentRequest(
                lena, new UserFacts("eve@globex.example", "Lena", null, false), SignInMethods.NONE, Map.of());

        assertThatThrownBy(current::requireAsRecorded).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.denial().code())
                .isEqualTo("account_changed"));
        assertThat(current.differences())
                .containsEntry("email", "eve@globex.example")
                .containsEntry("lastName", null);
        assertThat(current.upToDate().applicant())
                .isEqualTo(new Applicant("eve@globex.example", "Lena", null, "en", "developer-portal"));
    }

    @Test // K-04, E-28
    void whoHasNeitherNameNorAddressIsRecordedWithTheUsername() {
        Account nameless = lena.of(new Applicant(null, "octocat", null, "en", null));

        assertThat(new CurrentRequest(nameless, new UserFacts(null, null, null, false), SignInMethods.NONE, Map.of())
                        .differences())
                .isEqualTo(Map.of());
    }

    @Test // K-04
    void aDecidedRequestIsNotCompared() {
        assertThat(new CurrentRequest(lena, null, SignInMethods.NONE, Map.of()).differences())
                .isEmpty();
    }
}
