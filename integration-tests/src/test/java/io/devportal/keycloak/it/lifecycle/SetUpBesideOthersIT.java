// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/**
 * Somebody on another node has set part of the realm up a moment ago, and Keycloak's cache on this one has not heard of it yet:
 * the database has what they did, and the cache what was before. B18, R-26.
 */
@Tag("lifecycle")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class SetUpBesideOthersIT {
    private final KeycloakServer server;
    private final RealmInUse inUse;
    private final PortalRealm realm;

    SetUpBesideOthersIT(KeycloakServer server, PortalRealm beside) {
        this.server = server;
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    @Test // B18, R-26
    void aScopeThatTheCacheDoesNotKnowYetIsNotMadeTwice() throws SQLException {
        assertThat(realm.admin().clientScopes().findAll()).noneMatch(SetUpBesideOthersIT::isOurs);
        execute(
                "insert into client_scope (id, name, realm_id, protocol) values ('%s', 'portal-api', '%s', 'openid-connect')"
                        .formatted(
                                UUID.randomUUID(),
                                realm.admin().toRepresentation().getId()));

        assertThat(inUse.call("set-up").expect(200).body()).contains("added mapper portal-api audience");

        assertThat(realm.admin().clientScopes().findAll())
                .filteredOn(SetUpBesideOthersIT::isOurs)
                .hasSize(1);
        assertThat(inUse.healthProblems()).isEmpty();
    }

    @Test // B18, R-26
    void aMapperThatTheCacheDoesNotKnowYetIsNotMadeTwice() throws SQLException {
        inUse.call("set-up").expect(200);
        ClientScopeRepresentation scope = scope();
        realm.admin()
                .clientScopes()
                .get(scope.getId())
                .getProtocolMappers()
                .delete(scope.getProtocolMappers().get(0).getId());
        assertThat(scope().getProtocolMappers()).isNullOrEmpty();
        execute("insert into protocol_mapper (id, name, protocol, protocol_mapper_name, client_scope_id)"
                + " values ('%s', 'portal-api audience', 'openid-connect', 'oidc-audience-mapper', '%s')"
                        .formatted(UUID.randomUUID(), scope.getId()));

        assertThat(inUse.outcomes("set-up")).containsOnly("kept");

        assertThat(scope().getProtocolMappers()).hasSize(1);
    }

    private ClientScopeRepresentation scope() {
        return realm.admin().clientScopes().findAll().stream()
                .filter(SetUpBesideOthersIT::isOurs)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOurs(ClientScopeRepresentation scope) {
        return scope.getName().equals("portal-api");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
