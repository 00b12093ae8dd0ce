// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.PortalRealm;

/** What {@code GET health} says about a realm. */
final class Health {
    private final PortalRealm realm;

    Health(PortalRealm realm) {
        this.realm = realm;
    }

    String level(String check) {
        return check(check).path("level").asText();
    }

    String message(String check) {
        return check(check).path("message").asText();
    }

    JsonNode checks() {
        return realm.as(People.ADMIN).get("health").expect(200).json().path("checks");
    }

    private JsonNode check(String name) {
        for (JsonNode check : checks()) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("No check " + name);
    }
}
