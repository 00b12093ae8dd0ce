// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial.InvalidValue;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.rest.SettingsResource.SettingsRepresentation;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.Approval;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.PasswordChoice;
import io.devportal.keycloak.usermanagement.settings.PortalSettings.TakenAddresses;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsRepresentationTest {

    private static final PortalSettings PRESENT =
            new PortalSettings(Approval.AUTOMATIC, PasswordChoice.SIGN_UP, Duration.ofHours(1), TakenAddresses.HIDDEN);

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} over automatic, sign-up, 3600")
    @CsvSource({
        "T5,  ,          ,              ,        automatic, sign-up,       3600",
        "T6,  manual,    ,              ,        manual,    sign-up,       3600",
        "T5,  automatic, ,              ,        automatic, sign-up,       3600",
        "L8,  ,          account-setup, ,        automatic, account-setup, 3600",
        "L9,  ,          ,              7200,    automatic, sign-up,       7200",
        "L9,  manual,    account-setup, 2592000, manual,    account-setup, 2592000",
    })
    void whatIsLeftOutStays(
            String id,
            String approval,
            String password,
            Long lifetime,
            String newApproval,
            String newPassword,
            Long newLifetime) {
        PortalSettings settings = new SettingsRepresentation(approval, password, lifetime, null).over(PRESENT);

        assertThat(SettingsRepresentation.of(settings))
                .isEqualTo(new SettingsRepresentation(newApproval, newPassword, newLifetime, "hidden"));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} -> {3} refused")
    @CsvSource({
        "AUTOMATIC, ,        ,                     approval",
        "'',        ,        ,                     approval",
        "off,       ,        ,                     approval",
        ",          sign_up, ,                     password",
        ",          SIGN_UP, ,                     password",
        ",          ,        3599,                 activationLinkLifetime",
        ",          ,        2592001,              activationLinkLifetime",
        ",          ,        0,                    activationLinkLifetime",
        ",          ,        -3600,                activationLinkLifetime",
        ",          ,        9223372036854775807,  activationLinkLifetime",
        ",          ,        -9223372036854775808, activationLinkLifetime",
    })
    void refusesAnUnknownValueByField(String approval, String password, Long lifetime, String field) {
        SettingsRepresentation document = new SettingsRepresentation(approval, password, lifetime, null);

        assertThatThrownBy(() -> document.over(PRESENT))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(((InvalidValue) refusal.denial()).field())
                        .isEqualTo(field));
    }

    /** The denial names a field of the document, so both must be called the same. */
    @Test
    void fieldsAreCalledLikeTheSettings() {
        List<String> fields = Arrays.stream(SettingsRepresentation.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();

        assertThat(fields).containsExactly("approval", "password", "activationLinkLifetime", "takenAddresses");
    }
}
