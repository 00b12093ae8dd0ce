// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

    @ParameterizedTest(name = "{0}: [{1}] -> {2}")
    @CsvSource({
        "T20,  '',                       false",
        "D-08, '',                       false",
        "D-08, API_OWNER,                false",
        "T20,  PORTAL_ADMIN,             true",
        "T20,  PORTAL_ADMIN + API_OWNER, true",
    })
    void onlyPortalAdminsDecideAndChangeSettingsAndRoles(String id, String roles, boolean may) {
        Caller caller = caller("somebody", roles);

        assertThat(AccessRules.mayDecideRequests(caller)).isEqualTo(may);
        assertThat(AccessRules.mayChangeSettings(caller)).isEqualTo(may);
        assertThat(AccessRules.mayChangeRoles(caller)).isEqualTo(may);
        assertThat(isRefused(() -> AccessRules.requireMayDecideRequests(caller)))
                .isNotEqualTo(may);
        assertThat(isRefused(() -> AccessRules.requireMayChangeSettings(caller)))
                .isNotEqualTo(may);
        assertThat(isRefused(() -> AccessRules.requireMayChangeRoles(caller))).isNotEqualTo(may);
    }

    private static boolean isRefused(Runnable rule) {
        try {
            rule.run();
            return false;
        } catch (Refusal refusal) {
            return refusal.denial().equals(new Denial.RoleMissing(GlobalRole.PORTAL_ADMIN));
        }
    }

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
        Caller caller = caller(callerId, roles);

        String objection = AccessRules.objectionToDecision(caller, applicantId, administersRealm)
                .map(Denial::code)
                .orElse("");

        assertThat(objection).isEqualTo(code);
    }

    @Test // B-10
    void nobodyDecidesForHimselfInSomebodyElsesName() {
        Caller caller = new Caller("admin", "Mara Ohlsen", Set.of(GlobalRole.PORTAL_ADMIN), "applicant");

        assertThat(AccessRules.objectionToDecision(caller, "applicant", false)).contains(new Denial.SelfApproval());
    }

    private static Caller caller(String id, String roles) {
        Set<GlobalRole> held = Arrays.stream(roles.split("\\+"))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .map(GlobalRole::valueOf)
                .collect(Collectors.toSet());
        return new Caller(id, "Mara Ohlsen", held);
    }
}
