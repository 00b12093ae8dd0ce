// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A login costs one statement for all organizations and all its tokens. */
@Tag("tokens")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class OrganizationClaimStatementIT {

    @Test
    void oneStatementReadsAllRolesForAccessAndIdToken(KeycloakServer server, PortalRealm realm) throws SQLException {
        Organizations organizations = new Organizations(realm);
        String ada = organizations.newPerson();
        for (int i = 0; i < 3; i++) {
            organizations.grant(ada, organizations.create(), "developer");
        }
        TokenClient client = TokenClient.with(realm, Map.of());
        realm.admin().clearUserCache();
        client.grant(ada, "openid");

        try (QueryPlans plans = QueryPlans.watch(server)) {
            assertThat(TokenClient.payload(
                                    client.grant(ada, "openid").path("id_token").asText())
                            .path("portal_roles"))
                    .hasSize(3);

            assertThat(plans.all())
                    .filteredOn(plan -> plan.isAbout("accountplan"))
                    .hasSize(1);
            assertThat(plans.all())
                    .filteredOn(plan -> plan.isAbout(" org ") || plan.isAbout("keycloak_group"))
                    .hasSize(1);
            // ours; what Keycloak would ask for each organization, its user cache knows by now
            assertThat(plans.all())
                    .filteredOn(plan -> plan.isAbout("user_group_membership"))
                    .hasSize(1);
        }
    }
}
