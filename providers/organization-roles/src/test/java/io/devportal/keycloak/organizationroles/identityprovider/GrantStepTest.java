// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B14, E-26: what a login changes in one organization. */
class GrantStepTest {

    @ParameterizedTest(name = "claim {0}, has {1}, member {2}, granted {3} with membership {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // the first time
                "-,             -,             false, -,         false, -",
                "DEVELOPER,     -,             false, -,         false, Give[role=DEVELOPER; madeMember=true]",
                "DEVELOPER,     -,             true,  -,         false, Give[role=DEVELOPER; madeMember=false]",
                // what this mapper granted
                "DEVELOPER,     DEVELOPER,     true,  DEVELOPER, true,  -",
                "ORG_ADMIN,     DEVELOPER,     true,  DEVELOPER, true,  Give[role=ORG_ADMIN; madeMember=true]",
                "ORG_ADMIN,     DEVELOPER,     true,  DEVELOPER, false, Give[role=ORG_ADMIN; madeMember=false]",
                "-,             DEVELOPER,     true,  DEVELOPER, true,  Take[role=DEVELOPER; leaves=true]",
                "-,             DEVELOPER,     true,  DEVELOPER, false, Take[role=DEVELOPER; leaves=false]",
                // what somebody else gave
                "-,             ORG_PUBLISHER, true,  -,         false, -",
                "ORG_PUBLISHER, ORG_PUBLISHER, true,  -,         false, -",
                "DEVELOPER,     ORG_PUBLISHER, true,  -,         false, Keep[role=ORG_PUBLISHER]",
                // what somebody changed since
                "DEVELOPER,     ORG_ADMIN,     true,  DEVELOPER, true,  LetGo[]",
                "ORG_ADMIN,     ORG_ADMIN,     true,  DEVELOPER, true,  LetGo[]",
                "-,             ORG_ADMIN,     true,  DEVELOPER, true,  LetGo[]",
                "-,             -,             true,  DEVELOPER, true,  LetGo[]",
                "-,             -,             false, DEVELOPER, true,  LetGo[]",
                // the identity provider has the last word about a role that was only taken
                "DEVELOPER,     -,             true,  DEVELOPER, true,  Give[role=DEVELOPER; madeMember=true]",
                "DEVELOPER,     -,             true,  DEVELOPER, false, Give[role=DEVELOPER; madeMember=false]",
                "DEVELOPER,     -,             false, DEVELOPER, false, Give[role=DEVELOPER; madeMember=true]",
            })
    void whatALoginChanges(
            OrganizationRole claimed,
            OrganizationRole current,
            boolean isMember,
            OrganizationRole granted,
            boolean madeMember,
            String step) {
        RoleGrant grant = granted == null ? null : new RoleGrant("acme", granted, madeMember);

        GrantStep decided = GrantStep.decide(claimed, current, isMember, grant);

        assertThat(decided == null ? null : decided.toString().replace(',', ';'))
                .isEqualTo(step);
    }
}
