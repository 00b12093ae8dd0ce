// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;

/** The portal's REST API in the name of one caller; paths are relative to {@code /realms/NAME/portal/api/}. */
public final class Api {
    private final PortalRealm realm;
    private final ApiClient client;

    Api(PortalRealm realm, ApiClient client) {
        this.realm = realm;
        this.client = client;
    }

    /** The same caller, who has seen this version. */
    public Api ifMatch(String etag) {
        return new Api(realm, client.with("If-Match", etag));
    }

    /** The same caller, whose bodies are of this type. */
    public Api sending(String contentType) {
        return new Api(realm, client.with("Content-Type", contentType));
    }

    public ApiResponse get(String path) {
        return send("GET", path, null);
    }

    public ApiResponse post(String path) {
        return send("POST", path, null);
    }

    public ApiResponse post(String path, String json) {
        return send("POST", path, json);
    }

    public ApiResponse put(String path, String json) {
        return send("PUT", path, json);
    }

    public ApiResponse delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method; {@code json} may be null. */
    public ApiResponse send(String method, String path, String json) {
        return client.send(method, realm.api(path), json);
    }
}
