// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.tryit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.PortalUrls;
import io.devportal.keycloak.testserver.server.KeycloakRun;

/**
 * Changes the two settings in which a try-out differs from the realm file, through the Admin REST API at every start.
 */
final class RealmForTryOut {
    private final String url;
    private final ApiClient admin;

    RealmForTryOut(PortalUrls urls) {
        url = urls.baseUrl() + "/admin/realms/" + urls.realm();
        admin = ApiClient.withToken(new PortalUrls(urls.baseUrl(), "master")
                .token("admin-cli", "openid", KeycloakRun.ADMIN, KeycloakRun.ADMIN));
    }

    /** The realm file is imported once; at a later start the port may be another one. */
    void sendMailsTo(int port) {
        ObjectNode realm = get(url);
        realm.withObject("/smtpServer").put("port", String.valueOf(port));
        put(url, realm);
    }

    /** With it a token for the REST API is one curl away; everybody knows the passwords here anyway. */
    void enablePasswordClient() {
        String id = admin.send("GET", url + "/clients?clientId=" + PortalUrls.PASSWORD_CLIENT, null)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        ObjectNode client = get(url + "/clients/" + id);
        client.put("enabled", true);
        put(url + "/clients/" + id, client);
    }

    private ObjectNode get(String resource) {
        return (ObjectNode) admin.send("GET", resource, null).expect(200).json();
    }

    private void put(String resource, ObjectNode representation) {
        admin.send("PUT", resource, representation.toString()).expect(204);
    }
}
