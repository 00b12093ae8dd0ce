// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import org.keycloak.representations.idm.UserRepresentation;

/** The rows of a realm, as an administrator of the master realm takes them out and sends them. */
record Rows(KeycloakServer server, PortalRealm realm) {
    static final String HEAD = "{\"format\":1}\n";
    private static final String TYPE = "application/x-ndjson";

    private String url(String path) {
        return server.baseUrl() + "/admin/realms/" + realm.name() + "/portal/" + path;
    }

    private ApiClient admin() {
        return ApiClient.withToken(server.admin().tokenManager().getAccessTokenString());
    }

    String exported() {
        return admin().send("GET", url("export"), null).expect(200).body();
    }

    /** @param lines behind the first one */
    ApiResponse send(String lines) {
        return sendFile(HEAD + lines);
    }

    ApiResponse sendFile(String file) {
        return send(admin().with("Content-Type", TYPE), "import", file);
    }

    ApiResponse dryRun(String lines) {
        return send(admin().with("Content-Type", TYPE), "import?dry-run", HEAD + lines);
    }

    ApiResponse sendAs(ApiClient caller, String lines) {
        return send(caller.with("Content-Type", TYPE), "import", HEAD + lines);
    }

    ApiResponse sendAsJson(String lines) {
        return send(admin(), "import", HEAD + lines);
    }

    ApiResponse exportAs(ApiClient caller) {
        return caller.send("GET", url("export"), null);
    }

    private ApiResponse send(ApiClient caller, String path, String file) {
        return caller.send("POST", url(path), file);
    }

    /** Of somebody who has no row: the account set-up came to the account later, as in an import. */
    String heldWithoutRow(String address) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setEnabled(true);
        realm.admin().users().create(user).close();
        UserRepresentation made =
                realm.admin().users().searchByEmail(address, true).get(0);
        made.setRequiredActions(List.of("portal-account-setup"));
        realm.admin().users().get(made.getId()).update(made);
        return made.getId();
    }

    static String account(String id, String status) {
        return account(id, status, "");
    }

    /** @param more further fields of the row, beginning with a comma, or nothing */
    static String account(String id, String status, String more) {
        return "{\"kind\":\"account\",\"row\":{\"id\":\"" + id + "\",\"origin\":\"REGISTRATION\",\"status\":\"" + status
                + "\",\"version\":1,\"linkGeneration\":0,\"createdAt\":1800000000000" + more + "}}\n";
    }
}
