// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.SampleAccounts;
import io.devportal.keycloak.usermanagement.approval.OrganizationChoice.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationChoiceTest {
    private static final Account LENA = SampleAccounts.decided(AccountStatus.PENDING_APPROVAL, null);

    private static OrganizationChoice choice(String json, String role) {
        try {
            return new OrganizationChoice(new ObjectMapper().readTree(json), role);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoGetsASeatIsADeveloperUnlessTheAdminSaysElse() {
        assertThat(choice("{\"id\":\"globex\"}", null).seat()).contains(new Seat("globex", OrganizationRole.DEVELOPER));
        assertThat(choice("{\"id\":\"globex\"}", "org-admin").seat())
                .contains(new Seat("globex", OrganizationRole.ORG_ADMIN));
    }

    @Test
    void aNameIsANewOrganizationAndAnEmptyTextNone() {
        assertThat(choice("\" Acme \"", null).seat()).isEmpty();
        assertThat(choice("\" Acme \"", null).name(LENA).text()).isEqualTo("Acme");
        assertThat(choice("\"\"", null).name(LENA).isEmpty()).isTrue();
        assertThat(choice("null", null).isAsAsked()).isTrue();
    }

    @ParameterizedTest // E-17
    @CsvSource(
            delimiter = ';',
            value = {
                "7; ; organization",
                "[]; ; organization",
                "{}; ; organization",
                "{\"id\":7}; ; organization",
                "{\"id\":\"a b\"}; ; organization",
                "{\"id\":\"globex\",\"name\":\"Globex\"}; ; organization",
                "{\"id\":\"globex\"}; portal-admin; role",
                "{\"id\":\"globex\"}; ORG-ADMIN; role",
                "\"Acme\"; developer; role",
                "\"\"; developer; role",
                "null; developer; role",
            })
    void whatIsNoChoiceIsRefused(String json, String role, String field) {
        OrganizationChoice choice = choice(json, role);

        Refusal refusal = catchThrowableOfType(Refusal.class, choice::seat);

        assertThat(refusal.denial().details()).containsEntry(Denial.FIELD, field);
    }

    @Test // B16
    void severalPeopleRegisterNoOrganizationOfOneName() {
        OrganizationChoice name = choice("\"Acme\"", null);

        assertThat(catchThrowableOfType(Refusal.class, name::forSeveral)
                        .denial()
                        .code())
                .isEqualTo("invalid_value");
        assertThat(catchThrowableOfType(Refusal.class, choice("7", null)::forSeveral))
                .isNotNull();
        assertThat(choice("\"\"", null).forSeveral().name(LENA).isEmpty()).isTrue();
        assertThat(choice("{\"id\":\"globex\"}", null).forSeveral().seat()).isPresent();
    }
}
