// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.AlreadyDecided;
import io.devportal.keycloak.usermanagement.access.Denial.InvalidValue;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DenialTextTest {

    private static final Decision BY_MARA = new Decision(1_800_000_000_123L, "id-of-mara", "Mara Ohlsen", "spam");

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "something",
            GlobalRole.class,
            GlobalRole.PORTAL_ADMIN,
            Account.class,
            SampleAccounts.decided(AccountStatus.REJECTED, BY_MARA),
            Map.class,
            Map.of("email", "ada@globex.example"),
            List.class,
            List.of("email"));

    /** One of each kind: a new kind without a text fails below. */
    static Stream<Denial> denials() throws ReflectiveOperationException {
        Stream.Builder<Denial> denials = Stream.builder();
        for (Class<?> kind : Denial.class.getPermittedSubclasses()) {
            Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new);
            Object[] values = Arrays.stream(types).map(SAMPLES::get).toArray();
            denials.add((Denial) kind.getDeclaredConstructor(types).newInstance(values));
        }
        return denials.build();
    }

    @ParameterizedTest
    @MethodSource("denials")
    void everyDenialHasASentenceWithoutIds(Denial denial) {
        assertThat(DenialText.sentence(denial)).matches("[A-Z\"].*\\.").doesNotContain("id-of-", "null", "lena@");
    }

    @ParameterizedTest
    @CsvSource({
        "T20,  RoleMissing,        403",
        "B-10, SelfApproval,       403",
        "E-10, RealmAdministrator, 403",
        "E-17, NotFound,           404",
        "E-17, InvalidValue,       400",
        "B-06, AlreadyDecided,     409",
        "'',   AccountLocked,      409",
        "L7,   OrganizationTaken,  409",
        "'',   OrganizationsDisabled, 409",
        "L33,  IdentityProviderDecides, 409",
        "G5,   MailNotConfigured,  409",
    })
    void status(String id, String kind, int status) throws ReflectiveOperationException {
        assertThat(denials().filter(denial -> denial.getClass().getSimpleName().equals(kind)))
                .singleElement()
                .satisfies(denial ->
                        assertThat(DenialText.status(denial).getStatusCode()).isEqualTo(status));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({"B-06, ACTIVE, approved", "B-06, PENDING_ACTIVATION, approved", "B-06, REJECTED, rejected"})
    void theSecondAdminLearnsWhoDecided(String id, AccountStatus status, String verb) {
        AlreadyDecided denial = new AlreadyDecided(SampleAccounts.decided(status, BY_MARA));

        assertThat(DenialText.sentence(denial))
                .isEqualTo("This request was already " + verb + " by Mara Ohlsen at 2027-01-15T08:00:00Z.");
    }

    @Test
    void whatWasNeverDecidedHasNoDecider() {
        AlreadyDecided denial = new AlreadyDecided(SampleAccounts.decided(AccountStatus.ACTIVE, null));

        assertThat(DenialText.sentence(denial)).isEqualTo("This account does not wait for a decision.");
    }

    @Test
    void anInvalidValueIsNamedWhereItHasAName() {
        assertThat(DenialText.sentence(new InvalidValue("max", "a number"))).startsWith("\"max\" is not valid");
        assertThat(DenialText.sentence(new InvalidValue(null, "a JSON object"))).contains("expected a JSON object");
    }
}
