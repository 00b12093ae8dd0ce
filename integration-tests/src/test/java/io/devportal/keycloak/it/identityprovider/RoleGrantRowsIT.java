// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Keycloak deletes takes our record of granted roles with it: R-20. */
@Tag("identityprovider")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RoleGrantRowsIT {
    private final KeycloakServer server;
    private final PortalRealm realm;

    @AutoClose
    private final BrokeredRealm brokered;

    RoleGrantRowsIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.brokered = new BrokeredRealm(realm);
    }

    @BeforeEach
    void twoRoles() throws SQLException {
        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.person.says("[\"acme:developer\", \"globex:developer\"]").signsIn(ALIAS);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void withTheUser() throws SQLException {
        realm.admin()
                .users()
                .get(brokered.organizations.userId(brokered.person.address()))
                .remove();

        assertThat(rows()).isZero();
    }

    @Test
    void withTheOrganization() throws SQLException {
        brokered.organizations.of("acme").delete().close();

        assertThat(rows()).isEqualTo(1);
    }

    @Test // R-20, E-29
    void withTheIdentityProvider() throws SQLException {
        realm.admin().identityProviders().get(ALIAS).remove();

        assertThat(rows()).isZero();
    }

    @Test
    void withTheRealm() throws SQLException {
        PortalRealm other = realm.neighbour();
        BrokeredRealm there = new BrokeredRealm(other);
        there.provider(RoleMapper.oidc().allowingAny());
        there.person.says("[\"acme:developer\"]").signsIn(ALIAS);
        assertThat(rows()).isEqualTo(3);

        there.upstream.close();
        other.close();

        assertThat(rows()).isEqualTo(2);
    }

    private int rows() throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from PORTAL_ROLE_GRANT")) {
            count.next();
            return count.getInt(1);
        }
    }
}
