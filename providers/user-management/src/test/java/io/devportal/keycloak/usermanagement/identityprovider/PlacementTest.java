// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    @ParameterizedTest(name = "A-16: {1} behind the creation -> {2}")
    @CsvSource({
        "true,  APPROVAL,                                                                RIGHT",
        "true,  conditional-user-configured idp-add-organization-member APPROVAL,        RIGHT",
        "true,  portal-authorization-type APPROVAL auth-otp-form,                        RIGHT",
        "true,  auth-otp-form APPROVAL,                                                  TOO_LATE",
        "true,  conditional-user-configured auth-password-form APPROVAL,                 TOO_LATE",
        "true,  idp-add-organization-member,                                             MISPLACED",
        "true,  '',                                                                      MISPLACED",
        "false, '',                                                                      MISSING",
        "false, portal-registration-result,                                              MISSING",
        "true,  ,                                                                        NOT_NEEDED",
        "false, ,                                                                        NOT_NEEDED",
    })
    void whatANewPersonGoesThroughDecides(boolean isInFlow, String behind, Placement placement) {
        List<String> steps = behind == null
                ? null
                : Arrays.stream(behind.replace("APPROVAL", FirstLoginAuthenticatorFactory.ID)
                                .split(" "))
                        .toList();

        assertThat(Placement.of(isInFlow, steps)).isEqualTo(placement);
    }

    @ParameterizedTest(name = "B13: {0} -> {1}")
    @CsvSource({"off, false", "required, true", "OFF, true", "'off ', true", "false, true", "'', true"})
    void onlyOffSwitchesTheApprovalOff(String value, boolean isRequired) {
        assertThat(new FirstLoginConfig(Map.of("portalApproval", value)).requiresApproval())
                .isEqualTo(isRequired);
    }

    @Test
    void withoutASettingPeopleWait() {
        for (Map<String, String> nothing : Arrays.asList(Map.<String, String>of(), null)) {
            assertThat(new FirstLoginConfig(nothing).requiresApproval()).isTrue();
        }
    }
}
