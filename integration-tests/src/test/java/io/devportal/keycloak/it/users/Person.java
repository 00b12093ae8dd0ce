// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.keycloak.representations.idm.UserRepresentation;

/** {@code users/{id}} of somebody, in the name of others. */
record Person(PortalRealm realm, String address, String id) {

    /** An account of nobody in particular. */
    static Person in(PortalRealm realm, Organizations organizations) {
        String address = organizations.newPerson();
        return new Person(realm, address, organizations.userId(address));
    }

    Person with(Organizations organizations, String alias, String role) {
        organizations.grant(address, alias, role);
        return this;
    }

    String path() {
        return "users/" + id;
    }

    /** Who acts is this person. */
    Api acts() {
        return realm.as(address, People.PASSWORD);
    }

    /** As Keycloak has them. */
    UserRepresentation stored() {
        return realm.admin().users().get(id).toRepresentation();
    }

    JsonNode seenBy(Api caller) {
        return caller.get(path()).expect(200).json();
    }

    ApiResponse edited(Api caller, String json) {
        return caller.put(path(), json);
    }

    static String code(ApiResponse answer) {
        return answer.json().path("params").path(0).asText();
    }
}
