// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantTest {

    @ParameterizedTest(name = "[{0}] [{1}] -> {2}")
    @CsvSource({
        "Lena, Sommer, Lena Sommer",
        "Lena, ,       Lena",
        ",     Sommer, Sommer",
        ",     ,       lena@globex.example",
        "'',   '',     lena@globex.example",
        "' ',  ' ',    lena@globex.example",
    })
    void isShownByNameElseByAddress(String firstName, String lastName, String displayName) {
        Applicant applicant = new Applicant("lena@globex.example", firstName, lastName, "en", "developer-portal");

        assertThat(applicant.displayName()).isEqualTo(displayName);
    }
}
