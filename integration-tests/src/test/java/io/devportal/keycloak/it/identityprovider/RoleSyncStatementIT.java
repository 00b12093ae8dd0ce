// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.BrokeredPerson;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a login costs grows with what it changes, and with nothing else. */
@Tag("identityprovider")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RoleSyncStatementIT {
    private static final int FEW = 10;
    private static final int MANY = 30;

    /** Six write; at a first login Keycloak (26.7.5) asks who manages each membership when it looks for the address of the person. */
    private static final int GIVEN = 11;

    private static final int TAKEN = 8;

    private final KeycloakServer server;

    @AutoClose
    private final BrokeredRealm brokered;

    RoleSyncStatementIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.brokered = new BrokeredRealm(realm);
    }

    @Test // B14
    void eachChangedOrganizationCostsTheSameAndNoChangeNothing() throws SQLException {
        brokered.provider(RoleMapper.oidc().allowingAny());
        IntStream.range(0, MANY).forEach(i -> brokered.organizations.create("org-" + i, Map.of()));
        BrokeredPerson few = new BrokeredPerson(brokered.upstream);
        BrokeredPerson many = new BrokeredPerson(brokered.upstream);
        // makes the groups of the organizations, and fills the caches
        brokered.person.says(developerIn(MANY)).signsIn(ALIAS);

        assertThat(forEach(few.says(developerIn(FEW)), many.says(developerIn(MANY))))
                .as("given at the first login")
                .isLessThanOrEqualTo(GIVEN);
        // the first look after a change is Keycloak's own
        few.signsIn(ALIAS);
        many.signsIn(ALIAS);
        assertThat(forEach(few, many)).as("unchanged").isZero();
        assertThat(forEach(few.says("[]"), many.says("[]"))).as("taken").isLessThanOrEqualTo(TAKEN);
        assertThat(forEach(few.says(developerIn(FEW)), many.says(developerIn(MANY))))
                .as("given at a later login")
                .isLessThanOrEqualTo(GIVEN);
    }

    /** What one organization more costs. */
    private double forEach(BrokeredPerson few, BrokeredPerson many) throws SQLException {
        return (statements(many) - statements(few)) / (double) (MANY - FEW);
    }

    private static String developerIn(int organizations) {
        return IntStream.range(0, organizations)
                .mapToObj(i -> "\"org-" + i + ":developer\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private long statements(BrokeredPerson person) throws SQLException {
        try (QueryPlans plans = QueryPlans.watch(server)) {
            person.signsIn(ALIAS);
            // whatever else the server does meanwhile has nothing to do with organizations
            return plans.all().stream()
                    .filter(plan -> Stream.of(
                                    " org ", "org_domain", "keycloak_group", "user_group", "portal_role_grant")
                            .anyMatch(plan::isAbout))
                    .count();
        }
    }
}
