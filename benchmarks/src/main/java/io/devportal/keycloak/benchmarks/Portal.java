// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.PortalUrls;
import io.devportal.keycloak.testserver.server.KeycloakProcess;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A running server and its database. */
record Portal(Edition edition, KeycloakProcess server, Postgres.Database database, Path realms)
        implements AutoCloseable {
    static final String DEMO_PASSWORD = "Portal-demo-1";
    static final String ADMIN = "mara@portal.example";

    /** A new realm of the project's shape. */
    PortalUrls newRealm(String name, UnaryOperator<RealmShape> change) {
        String json = change.apply(RealmShape.of(realms, name, edition)).json();
        admin().send("POST", server.baseUrl() + "/admin/realms", json).expect(201);
        return new PortalUrls(server.baseUrl(), name);
    }

    /** As admin of all realms; the token works for a minute. */
    ApiClient admin() {
        return ApiClient.withToken(new PortalUrls(server.baseUrl(), "master")
                .token("admin-cli", "openid", KeycloakRun.ADMIN, KeycloakRun.ADMIN));
    }

    void clearCaches(PortalUrls realm) {
        for (String cache : List.of("clear-realm-cache", "clear-user-cache", "clear-keys-cache")) {
            order(realm, cache).expect(204);
        }
    }

    void signEverybodyOut(PortalUrls realm) {
        order(realm, "logout-all").expect(200);
    }

    private ApiResponse order(PortalUrls realm, String path) {
        return admin().send("POST", server.baseUrl() + "/admin/realms/" + realm.realm() + "/" + path, "");
    }

    @Override
    public void close() {
        server.close();
    }
}
