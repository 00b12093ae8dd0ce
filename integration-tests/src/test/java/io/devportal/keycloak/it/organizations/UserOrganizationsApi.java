// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;

/** {@code users/{id}/organizations}, as a portal admin asks it. */
record UserOrganizationsApi(PortalRealm realm, Organizations organizations) {

    ApiResponse get(String address) {
        return realm.as(People.ADMIN).get(path(address));
    }

    ApiResponse put(String address, String alias, String role) {
        return realm.as(People.ADMIN).put(path(address) + "/" + alias, "{\"role\":\"" + role + "\"}");
    }

    ApiResponse delete(String address, String alias) {
        return realm.as(People.ADMIN).send("DELETE", path(address) + "/" + alias, null);
    }

    String path(String address) {
        return "users/" + organizations.userId(address) + "/organizations";
    }
}
