// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.structure;

import io.devportal.keycloak.structure.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super(Main.JAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identityprovider.GrantStep",
                "identityprovider.KnownOrganization",
                "identityprovider.RoleGrant",
                "identityprovider.claim.ClaimReader",
                "identityprovider.claim.ClaimedRoles",
                "identityprovider.claim.Findings",
                "identityprovider.claim.Ignored",
                "identityprovider.claim.ItemPattern",
                "identityprovider.claim.JoinedFormat",
                "identityprovider.claim.JsonFormat",
                "identityprovider.claim.ListFormat",
                "identityprovider.claim.ClaimedRoleNames",
                "roles.GlobalRole",
                "roles.Membership",
                "roles.MembershipRow",
                "roles.OrganizationRole",
                "text.PlainText",
            })
    void pureClassesKnowNothingOfAServer(String name) {
        assertPure(name);
    }
}
