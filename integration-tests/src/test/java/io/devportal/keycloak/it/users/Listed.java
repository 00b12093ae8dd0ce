// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The list of people, as one caller gets it. */
record Listed(Api caller) {

    static Listed byAdmin(PortalRealm realm) {
        return new Listed(realm.as(People.ADMIN));
    }

    /** Somebody with this name, as an admin adds them with Keycloak alone. Returns the id. */
    static String add(PortalRealm realm, String username, String email, String firstName, String lastName) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setEmail(email);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEnabled(true);
        return CreatedResponseUtil.getCreatedId(realm.admin().users().create(user));
    }

    /** Without this, the login name of everybody whom an admin adds becomes their address. */
    static void letPeopleHaveLoginNames(PortalRealm realm) {
        RealmRepresentation update = new RealmRepresentation();
        update.setRegistrationEmailAsUsername(false);
        realm.admin().update(update);
    }

    /** @param parameters name, value, name, value … */
    static String query(String... parameters) {
        StringBuilder query = new StringBuilder("users");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    ApiResponse get(String... parameters) {
        return caller.get(query(parameters));
    }

    /** Login names on one page of 100. */
    List<String> names(String... parameters) {
        List<String> names = new ArrayList<>();
        String question = query(parameters);
        caller.get(question + (parameters.length == 0 ? "?" : "&") + "max=100")
                .expect(200)
                .json()
                .path("users")
                .forEach(user -> names.add(user.path("username").asText()));
        return names;
    }

    /** The one person with this address. */
    JsonNode person(String address) {
        JsonNode users = get("email", address).expect(200).json().path("users");
        if (users.size() != 1) {
            throw new AssertionError(address + " is listed " + users.size() + " times");
        }
        return users.get(0);
    }
}
