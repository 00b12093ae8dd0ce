// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationDomainsTest {

    @Test
    void eachDomainStandsOnceInOneSpelling() {
        assertThat(OrganizationDomains.of(List.of("Acme.example", " acme.example ", "m\u00fcller.example"))
                        .names())
                .containsExactly("acme.example", "xn--mller-kva.example");
        assertThat(OrganizationDomains.of(null).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "*.acme.example", "acme..example", "a b.example", "@acme.example", "127.0.0.1"})
    void whatIsNoDomainIsNamedByItsPlace(String domain) {
        assertThatThrownBy(() -> OrganizationDomains.of(Arrays.asList("good.example", domain)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.denial().details()).containsEntry(Denial.FIELD, "domains[1]"));
        assertThatThrownBy(() -> OrganizationDomains.of(Collections.singletonList(null)))
                .isInstanceOf(Refusal.class);
    }
}
