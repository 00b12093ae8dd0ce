// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static io.devportal.keycloak.usermanagement.access.AccessRulesTest.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.access.Target.Management;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides about which request. */
class AccessToRequestsTest {
    @ParameterizedTest(name = "{0}: {1} [{2}] decides about {3}, realm administrator {4} -> {5}")
    @CsvSource({
        "T20,  admin,     PORTAL_ADMIN, applicant, false, ''",
        "D-08, developer, '',           applicant, false, role_missing",
        "D-08, owner,     API_OWNER,    applicant, false, role_missing",
        "B-10, applicant, PORTAL_ADMIN, applicant, false, self_approval",
        "E-10, admin,     PORTAL_ADMIN, applicant, true,  realm_administrator",
        // who may not know anything learns nothing about the applicant
        "D-08, applicant, '',           applicant, true,  role_missing",
        "B-10, applicant, PORTAL_ADMIN, applicant, true,  self_approval",
    })
    void objectionToDecision(
            String id, String callerId, String roles, String applicantId, boolean administersRealm, String code) {
        Caller caller = Callers.with(callerId, roles, Map.of(), null);
        Target applicant = Target.of(applicantId, administersRealm, Management.PORTAL);

        for (Action action : List.of(Action.DECIDE_REQUEST, Action.ASSIGN_REQUEST, Action.REOPEN_LOST_REQUEST)) {
            assertThat(code(caller, action, applicant)).isEqualTo(code);
        }
    }

    @Test // B-10
    void nobodyDecidesForThemselvesInSomebodyElsesName() {
        Caller caller = Callers.with("admin", "PORTAL_ADMIN", Map.of(), "applicant");

        assertThat(code(caller, Action.DECIDE_REQUEST, Target.of("applicant", false, Management.PORTAL)))
                .isEqualTo("self_approval");
    }
}
