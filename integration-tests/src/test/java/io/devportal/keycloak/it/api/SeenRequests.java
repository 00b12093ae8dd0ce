// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;

/** Registration requests, as an admin looks at them and then decides. */
record SeenRequests(PortalRealm realm) {

    ApiResponse get(String id) {
        return realm.as(People.ADMIN).get("registration-requests/" + id).expect(200);
    }

    /** @param etag of what the admin has seen, or null for one who does not say */
    ApiResponse decide(String decision, String id, String etag) {
        Api admin = realm.as(People.ADMIN);
        return (etag == null ? admin : admin.ifMatch(etag)).post("registration-requests/" + id + "/" + decision);
    }
}
