// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.Account.Handling;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.LostRequests.LostRequest;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestVersionTest {
    private static final Account LENA = SampleAccounts.decided(AccountStatus.PENDING_APPROVAL, null);
    private static final SignInMethods WITHOUT = new SignInMethods("lena", false, Map.of());

    private static CurrentRequest waiting(String email, boolean enabled, SignInMethods signInMethods) {
        return new CurrentRequest(LENA, new UserFacts(email, "Lena", "Sommer", enabled), signInMethods, Map.of());
    }

    private static final CurrentRequest SEEN = waiting("lena@globex.example", false, WITHOUT);

    static Stream<CurrentRequest> others() {
        return Stream.of(
                waiting("eve@globex.example", false, WITHOUT),
                waiting("lena@globex.example", true, WITHOUT),
                waiting("lena@globex.example", false, new SignInMethods("eve", false, Map.of())),
                waiting("lena@globex.example", false, new SignInMethods("lena", true, Map.of())),
                waiting("lena@globex.example", false, new SignInMethods("lena", false, Map.of("corp", "17"))),
                new CurrentRequest(LENA, null, WITHOUT, Map.of()),
                new CurrentRequest(
                        LENA,
                        new UserFacts("lena@globex.example", "Lena", "Sommer", false),
                        WITHOUT,
                        Map.of("company", List.of("Globex"))));
    }

    @ParameterizedTest // K-04
    @MethodSource("others")
    void whatIsShownAndWhatTheDecisionComesOutByIsPartOfIt(CurrentRequest other) {
        assertThat(RequestVersion.of(other).text())
                .isNotEqualTo(RequestVersion.of(SEEN).text());
    }

    @Test // K-04
    void anotherPersonAtTheIdentityProviderIsAnotherVersion() {
        SignInMethods one = new SignInMethods("lena", false, Map.of("corp", "17"));
        SignInMethods other = new SignInMethods("lena", false, Map.of("corp", "18"));

        assertThat(RequestVersion.of(waiting("lena@globex.example", false, one)).text())
                .isNotEqualTo(RequestVersion.of(waiting("lena@globex.example", false, other))
                        .text());
    }

    @Test // K-04
    void whoseItIsIsPartOfItAndHowManyNotesThereAreIsNot() {
        assertThat(RequestVersion.of(handled(new Assignee("id-of-mara", "Mara"), 0))
                        .text())
                .isNotEqualTo(RequestVersion.of(SEEN).text());
        assertThat(RequestVersion.of(handled(null, 7)).text())
                .isEqualTo(RequestVersion.of(SEEN).text());
    }

    private static CurrentRequest handled(Assignee assignee, int notes) {
        Account request = SampleAccounts.handled(LENA, new Handling(assignee, notes));
        return new CurrentRequest(request, SEEN.user(), SEEN.signInMethods(), SEEN.wrote());
    }

    /** The names of the parts in the answer 412 stay short. */
    @Test // K-04
    void anAddressThatIsTheLoginNameChangesOnce() {
        String[] one = RequestVersion.of(
                        waiting("a@x.example", false, new SignInMethods("a@x.example", false, Map.of())))
                .text()
                .split("\\.");
        String[] other = RequestVersion.of(
                        waiting("b@x.example", false, new SignInMethods("b@x.example", false, Map.of())))
                .text()
                .split("\\.");

        assertThat(Stream.iterate(0, i -> i < one.length, i -> i + 1).filter(i -> !one[i].equals(other[i])))
                .hasSize(1);
    }

    @Test // K-04
    void aLostRequestIsWhatItShows() {
        LostRequest seen = new LostRequest("id", "lena", "lena@globex.example", "Lena", "Sommer", true, 1);

        assertThat(Stream.of(
                                new LostRequest("id", "eve", "lena@globex.example", "Lena", "Sommer", true, 1),
                                new LostRequest("id", "lena", "eve@globex.example", "Lena", "Sommer", true, 1),
                                new LostRequest("id", "lena", "lena@globex.example", "Eve", "Sommer", true, 1),
                                new LostRequest("id", "lena", "lena@globex.example", "Lena", null, true, 1),
                                new LostRequest("id", "lena", "lena@globex.example", "Lena", "Sommer", false, 1))
                        .map(other -> RequestVersion.of(other).text()))
                .doesNotContain(RequestVersion.of(seen).text())
                .doesNotHaveDuplicates();
    }
}
